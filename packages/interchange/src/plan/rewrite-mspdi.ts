import type { WorkCalendar } from '@roviec/schedule'
import { stretchOf, writeCalendar, type CalendarStretch } from './calendar-text.ts'
import { numberOf } from './field-record.ts'
import { createMspdiWriter, mspdiMoment, PROJECT_ORDER, type MspdiWriter } from './mspdi-form.ts'
import { FIELD_FORMS, type FieldMeaning } from './named-fields.ts'
import { patchElement, type ChildChange } from './patch-xml.ts'
import { scheduleForWriting } from './plan-dates-of.ts'
import type { PlanFileSource, ReadPlanFile } from './plan-file.ts'
import { appendTo, changeDoers } from './rewrite-doers.ts'
import { listTaskElements, rewriteTasks } from './rewrite-tasks.ts'
import { readXmlRecord } from './xml-record.ts'
import { endOfMarkup, listXmlChildren } from './xml-slices.ts'

/**
 * An edited plan in the words of the file that it was read from: only what was edited, and the
 * dates that moved with it, is written anew. Everything else stays as it stands.
 */
export function rewriteMspdi(file: ReadPlanFile, source: PlanFileSource): string {
  const text = source.text()
  const [root] = listXmlChildren(text)
  if (root === undefined) throw new TypeError('the source has no element')
  const prefix = root.name.includes(':') ? `${root.name.split(':')[0] ?? ''}:` : ''
  const project = text.slice(root.from, root.to)
  const edit = openEdit(file, source, { writer: createMspdiWriter(prefix), project })
  const form = { prefix, order: PROJECT_ORDER }
  const written = patchElement(project, form, listProjectChanges(edit))
  // What is written is UTF-8, whatever the file was.
  const prologue = text.slice(0, root.from).replace(/(encoding=["'])[^"']*/, '$1UTF-8')
  return `${prologue}${written}${text.slice(root.to)}`
}

interface Edit {
  readonly file: ReadPlanFile
  readonly source: PlanFileSource
  readonly writer: MspdiWriter
  /** The children of the project of one name, as they stand. */
  readonly sections: (name: string) => readonly string[]
  readonly calendars: CalendarNumbers
  readonly fields: FieldNumbers
}

function openEdit(
  file: ReadPlanFile,
  source: PlanFileSource,
  { writer, project }: { readonly writer: MspdiWriter; readonly project: string },
): Edit {
  const from = endOfMarkup(project, 0)
  const slices = listXmlChildren(project, from, Math.max(from, project.lastIndexOf('</')))
  const sections = (name: string) =>
    slices
      .filter((slice) => slice.name === writer.prefix + name)
      .map((slice) => project.slice(slice.from, slice.to))
  const calendars = numberCalendars(file, source, listUids(sections('Calendars'), writer))
  const fields = numberFields(file, source, project)
  return { file, source, writer, sections, calendars, fields }
}

function listUids(lists: readonly string[], { prefix }: MspdiWriter): readonly number[] {
  return lists.flatMap((list) => {
    const from = endOfMarkup(list, 0)
    const to = Math.max(from, list.lastIndexOf('</'))
    return listXmlChildren(list, from, to).map(
      (slice) => numberOf(readXmlRecord(list.slice(slice.from, slice.to), prefix), 'UID') ?? 0,
    )
  })
}

interface CalendarNumbers {
  readonly uidOf: (calendar: number | null) => number
  readonly added: readonly { readonly uid: number; readonly calendar: WorkCalendar }[]
}

function numberCalendars(
  { plan }: ReadPlanFile,
  { original, calendarUids }: PlanFileSource,
  taken: readonly number[],
): CalendarNumbers {
  const added: { uid: number; calendar: WorkCalendar }[] = []
  let last = Math.max(0, ...taken)
  const uids = plan.calendars.map((calendar) => {
    const at = original.plan.calendars.indexOf(calendar)
    const known =
      at < 0 ? added.find((entry) => entry.calendar === calendar)?.uid : calendarUids[at]
    if (known !== undefined || at >= 0) return known ?? -1
    last += 1
    added.push({ uid: last, calendar })
    return last
  })
  return { added, uidOf: (calendar) => (calendar === null ? -1 : (uids[calendar] ?? -1)) }
}

interface FieldNumbers {
  readonly idOf: (meaning: FieldMeaning) => number
  readonly added: readonly FieldMeaning[]
}

/** Text1 to Text10. */
const TEXT_FIELDS: readonly number[] = [
  188_743_731, 188_743_734, 188_743_737, 188_743_740, 188_743_743, 188_743_746, 188_743_747,
  188_743_748, 188_743_749, 188_743_750,
]

function numberFields(
  { tasks }: ReadPlanFile,
  { fieldIds }: PlanFileSource,
  project: string,
): FieldNumbers {
  const ids = new Map<FieldMeaning, number>()
  const added: FieldMeaning[] = []
  const findFree = () =>
    TEXT_FIELDS.find((id) => !taken.has(id) && !project.includes(`FieldID>${id}<`))
  const taken = new Set<number>()
  for (const meaning of Object.keys(FIELD_FORMS) as FieldMeaning[]) {
    const known = fieldIds[meaning]
    const isUsed = tasks.some((task) => task[meaning] !== null)
    const id = known ?? (isUsed ? findFree() : undefined)
    if (id === undefined) continue
    ids.set(meaning, id)
    taken.add(id)
    if (known === null) added.push(meaning)
  }
  return { idOf: (meaning) => ids.get(meaning) ?? -1, added }
}

function listProjectChanges(edit: Edit): ReadonlyMap<string, ChildChange> {
  const { file, source, writer, calendars, fields } = edit
  const { original } = source
  const isRescheduled = file.plan !== original.plan
  const before = isRescheduled ? scheduleForWriting(original.plan) : null
  const after = isRescheduled ? scheduleForWriting(file.plan) : null
  const changes = new Map<string, ChildChange>(listProjectFields(edit))
  const context = {
    writer,
    uidOf: uidsById(file),
    calendarUidOf: calendars.uidOf,
    fieldIdOf: fields.idOf,
  }
  changes.set('Tasks', (lists) => {
    const elements = listTaskElements(lists, writer.prefix)
    const hidden = new Set(elements.flatMap(({ uid, isTask }) => (isTask ? [] : [uid])))
    const edited = {
      before: original,
      after: file,
      datesBefore: before?.datesOf ?? (() => null),
      datesAfter: after?.datesOf ?? (() => null),
    }
    const taskContext = { ...context, isHidden: (uid: number) => hidden.has(uid) }
    return wrapRows(lists, rewriteTasks(elements, edited, taskContext), writer)
  })
  const stretch = stretchOf(file.plan.start, after?.schedule.finish ?? file.plan.start)
  for (const addition of listAdditions(edit, stretch)) changes.set(...addition)
  if (after !== null) {
    const finish = mspdiMoment(after.schedule.finish)
    if (after.schedule.finish !== before?.schedule.finish) {
      changes.set('FinishDate', () => [writer.field('FinishDate', finish)])
    }
  }
  const resourceLists = edit.sections('Resources')
  for (const entry of changeDoers(original, file, { resourceLists, writer })) changes.set(...entry)
  return changes
}

function uidsById({ tasks }: ReadPlanFile): (id: string) => number | null {
  const uids = new Map<string, number>()
  for (const { id, uid } of tasks) if (!uids.has(id)) uids.set(id, uid)
  return (id) => uids.get(id) ?? null
}

/** Rows go into the first list; what stands behind the last row stays there. */
function wrapRows(lists: readonly string[], rows: string, writer: MspdiWriter): readonly string[] {
  const [first] = lists
  if (first === undefined || first.endsWith('/>')) return [writer.element('Tasks', rows)]
  const from = endOfMarkup(first, 0)
  const to = first.lastIndexOf('</')
  const last = listXmlChildren(first, from, to).at(-1)?.to ?? from
  return [`${first.slice(0, from)}${rows}${first.slice(last)}`]
}

function listProjectFields({ file, source, writer, calendars }: Edit): [string, ChildChange][] {
  const { original } = source
  const changes: [string, ChildChange][] = []
  const set = (name: string, value: string | number | boolean | null) => {
    changes.push([name, () => (value === null ? [] : [writer.field(name, value)])])
  }
  if (file.name !== original.name) set('Title', file.name)
  if (file.plan.start !== original.plan.start) set('StartDate', mspdiMoment(file.plan.start))
  if (file.statusAt !== original.statusAt) {
    set('StatusDate', file.statusAt === null ? null : mspdiMoment(file.statusAt))
  }
  const honours = file.plan.honourConstraints !== false
  // Microsoft Project writes 0 where constraints are always honoured.
  if (honours !== (original.plan.honourConstraints !== false)) set('HonorConstraints', !honours)
  const slack = file.plan.criticalSlackMinutes ?? 0
  if (slack !== (original.plan.criticalSlackMinutes ?? 0)) {
    set('CriticalSlackLimit', slack / source.minutesPerDay)
  }
  if (file.plan.calendars[0] !== original.plan.calendars[0]) set('CalendarUID', calendars.uidOf(0))
  return changes
}

/** Calendars and fields that the file does not have yet. */
function listAdditions(
  { writer, calendars, fields }: Edit,
  stretch: CalendarStretch,
): [string, ChildChange][] {
  const written = calendars.added.map(({ uid, calendar }) =>
    writeCalendar(calendar, { uid, name: `Lịch ${uid}`, stretch }, writer),
  )
  const definitions = fields.added.map((meaning) => {
    const form = [writer.field('FieldID', fields.idOf(meaning))]
    const alias = writer.field('Alias', FIELD_FORMS[meaning].alias)
    return writer.element('ExtendedAttribute', ...form, alias)
  })
  return [
    ['Calendars', (lists) => appendTo(lists, written, { name: 'Calendars', writer })],
    [
      'ExtendedAttributes',
      (lists) => appendTo(lists, definitions, { name: 'ExtendedAttributes', writer }),
    ],
  ]
}
