import { numberOf } from './field-record.ts'
import { BASELINE_ORDER, mspdiDuration, mspdiMoment } from './mspdi-form.ts'
import { patchElement } from './patch-xml.ts'
import type { PlanFileBaseline } from './plan-file.ts'
import type { TaskContext, TaskFacet } from './task-facts.ts'
import { readXmlRecord } from './xml-record.ts'

/** The baselines of a task. Their work and cost stay as they stand in the file. */
export const BASELINE_FACETS: readonly TaskFacet[] = [
  {
    value: ({ task }) => task.baselines,
    changes: ({ task }, context) => ({
      Baseline: (before) => {
        const byNumber = new Map(before.map((text) => [numberIn(text, context), text]))
        return task.baselines.map((baseline) =>
          writeBaseline(byNumber.get(baseline.number) ?? null, baseline, context),
        )
      },
    }),
  },
]

function numberIn(text: string, { writer }: TaskContext): number {
  return numberOf(readXmlRecord(text, writer.prefix), 'Number') ?? 0
}

function writeBaseline(
  before: string | null,
  { number, start, finish, durationMinutes }: PlanFileBaseline,
  { writer }: TaskContext,
): string {
  const { element, field, prefix } = writer
  const only = (name: string, value: string | null) =>
    [name, () => (value === null ? [] : [field(name, value)])] as const
  const changes = new Map([
    only('Number', String(number)),
    only('Start', start === null ? null : mspdiMoment(start)),
    only('Finish', finish === null ? null : mspdiMoment(finish)),
    only('Duration', durationMinutes === null ? null : mspdiDuration(durationMinutes)),
    // Without a format the length is taken for minutes.
    ...(before === null ? [only('DurationFormat', '7')] : []),
  ])
  return patchElement(before ?? element('Baseline'), { prefix, order: BASELINE_ORDER }, changes)
}
