import type { Activity } from '@roviec/schedule'
import { BASELINE_FACETS } from './baseline-changes.ts'
import { DATE_FACETS } from './date-changes.ts'
import { changeFields, changeLinks } from './link-changes.ts'
import { mspdiDuration, mspdiMoment } from './mspdi-form.ts'
import type { ChildChange, ChildChanges } from './patch-xml.ts'
import type { NamedChanges, TaskContext, TaskFacet, TaskFacts } from './task-facts.ts'

/** What has to change in the element of a task; everything for a task that is new. */
export function listTaskChanges(
  before: TaskFacts | null,
  after: TaskFacts,
  context: TaskContext,
): ChildChanges {
  const changes = new Map<string, ChildChange>()
  for (const { value, changes: listChanges } of FACETS) {
    if (before !== null && isSame(value(before), value(after))) continue
    for (const [name, change] of Object.entries(listChanges(after, context))) {
      changes.set(name, toChange(name, change, context))
    }
  }
  return changes
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}

function toChange(
  name: string,
  change: string | null | ChildChange,
  { writer }: TaskContext,
): ChildChange {
  if (typeof change === 'function') return change
  return () => (change === null ? [] : [writer.field(name, change)])
}

const FACETS: readonly TaskFacet[] = [
  { value: ({ task }) => task.name, changes: ({ task }) => ({ Name: task.name }) },
  {
    value: ({ task }) => task.outlineLevel,
    changes: ({ task }) => ({ OutlineLevel: String(task.outlineLevel) }),
  },
  {
    value: ({ place }) => place,
    changes: ({ place }): NamedChanges =>
      place === null
        ? {}
        : {
            ID: String(place.row),
            OutlineNumber: place.outlineNumber,
            Summary: flag(place.summary),
          },
  },
  {
    value: ({ task }) => task.milestone,
    changes: ({ task }) => ({ Milestone: flag(task.milestone) }),
  },
  {
    value: ({ activity, task }) => [activity.duration, task.estimated],
    changes: writeDuration,
  },
  {
    value: ({ activity }) => activity.calendar ?? null,
    changes: ({ activity }, { calendarUidOf }) => ({
      CalendarUID: String(calendarUidOf(activity.calendar ?? null)),
    }),
  },
  {
    value: ({ activity }) => [activity.constraint ?? null, activity.asLateAsPossible === true],
    changes: ({ activity }) => writeConstraint(activity),
  },
  {
    value: ({ activity }) => activity.deadline ?? null,
    changes: ({ activity }) => ({ Deadline: moment(activity.deadline) }),
  },
  {
    value: ({ activity, task }) => [activity.progress ?? null, task.percentComplete],
    changes: writeProgress,
  },
  { value: ({ task }) => task.notes, changes: ({ task }) => ({ Notes: task.notes }) },
  ...DATE_FACETS,
  {
    value: ({ activity }) => activity.fixed ?? null,
    changes: ({ activity }) => writeFixed(activity),
  },
  { value: ({ links }) => links, changes: changeLinks },
  { value: ({ task }) => [task.product, task.code], changes: changeFields },
  ...BASELINE_FACETS,
]

function flag(is: boolean): string {
  return is ? '1' : '0'
}

function moment(value: number | null | undefined): string | null {
  return value == null ? null : mspdiMoment(value)
}

function writeDuration({ activity, task }: TaskFacts): NamedChanges {
  const { minutes, kind } = activity.duration
  const days = kind === 'elapsed' ? 8 : 7
  const text = mspdiDuration(minutes)
  return {
    Duration: text,
    DurationFormat: String(task.estimated ? days + 32 : days),
    Estimated: flag(task.estimated),
    ...(activity.progress == null && { RemainingDuration: text }),
  }
}

const CONSTRAINT_NUMBERS: Readonly<Record<NonNullable<Activity['constraint']>['kind'], string>> = {
  'must-start-on': '2',
  'must-finish-on': '3',
  'start-no-earlier-than': '4',
  'start-no-later-than': '5',
  'finish-no-earlier-than': '6',
  'finish-no-later-than': '7',
}

function writeConstraint({ constraint, asLateAsPossible }: Activity): NamedChanges {
  if (constraint == null) {
    return { ConstraintType: asLateAsPossible === true ? '1' : '0', ConstraintDate: null }
  }
  return {
    ConstraintType: CONSTRAINT_NUMBERS[constraint.kind],
    ConstraintDate: mspdiMoment(constraint.on),
  }
}

function writeProgress({ activity, task }: TaskFacts): NamedChanges {
  const { progress, duration } = activity
  const remaining = progress?.remainingMinutes ?? duration.minutes
  return {
    PercentComplete: String(task.percentComplete),
    ActualStart: moment(progress?.start),
    ActualFinish: moment(progress?.finish),
    ActualDuration: mspdiDuration(Math.max(0, duration.minutes - remaining)),
    RemainingDuration: mspdiDuration(remaining),
  }
}

function writeFixed({ fixed, duration }: Activity): NamedChanges {
  if (fixed == null) {
    return { Manual: '0', ManualStart: null, ManualFinish: null, ManualDuration: null }
  }
  const start = mspdiMoment(fixed.start)
  const finish = mspdiMoment(fixed.finish)
  const manual = { Manual: '1', ManualStart: start, ManualFinish: finish }
  return {
    ...manual,
    ManualDuration: mspdiDuration(duration.minutes),
    Start: start,
    Finish: finish,
  }
}
