import type { Link } from '@roviec/schedule'
import { numberOf } from './field-record.ts'
import { readLinkRecord } from './mspdi-link.ts'
import { FIELD_FORMS, type FieldMeaning } from './named-fields.ts'
import type { ChildChange } from './patch-xml.ts'
import type { NamedChanges, TaskContext, TaskFacts } from './task-facts.ts'
import { readXmlRecord } from './xml-record.ts'

/**
 * The links of a task: those that are still there stay as they stand in the file, and so do those
 * from other files and from tasks switched off.
 */
export function changeLinks(
  { links }: TaskFacts,
  context: TaskContext,
): { readonly PredecessorLink: ChildChange } {
  return {
    PredecessorLink: (before) => {
      const known = before.map((text) => ({ text, link: readText(text, context) }))
      const isLeft = ({ link }: (typeof known)[number]) =>
        link === null || link.isOutside || context.isHidden(link.fromUid)
      const free = known.filter((entry) => !isLeft(entry))
      const written = links.flatMap((link) => {
        const fromUid = context.uidOf(link.from)
        if (fromUid === null) return []
        const key = keyOf({ ...link, fromUid })
        const at = free.findIndex((entry) => entry.link !== null && keyOf(entry.link) === key)
        const [taken] = at < 0 ? [] : free.splice(at, 1)
        return [taken?.text ?? writeLink(fromUid, link, context)]
      })
      return [...written, ...known.filter(isLeft).map(({ text }) => text)]
    },
  }
}

function readText(text: string, { writer }: TaskContext) {
  return readLinkRecord(readXmlRecord(text, writer.prefix))
}

function keyOf({
  fromUid,
  type,
  lag,
}: Pick<Link, 'type' | 'lag'> & { readonly fromUid: number }): string {
  return `${fromUid} ${type} ${lagKey(lag)}`
}

function lagKey(lag: Link['lag']): string {
  if (lag == null) return ''
  return lag.kind === 'percent' ? `${lag.percent}%` : `${lag.minutes} ${lag.kind}`
}

const LINK_NUMBERS: Readonly<Record<Link['type'], number>> = { FF: 0, FS: 1, SF: 2, SS: 3 }

function writeLink(fromUid: number, { type, lag }: Link, { writer }: TaskContext): string {
  const { element, field } = writer
  return element(
    'PredecessorLink',
    field('PredecessorUID', fromUid),
    field('Type', LINK_NUMBERS[type]),
    field('CrossProject', 0),
    ...lagForm(lag).map(([name, value]) => field(name, value)),
  )
}

/** Tenths of a minute in days (7) or days that pass (8), or whole percent (19). */
function lagForm(lag: Link['lag']): readonly (readonly [string, number])[] {
  const [value, format] =
    lag?.kind === 'percent'
      ? [lag.percent, 19]
      : [Math.round((lag?.minutes ?? 0) * 10), lag?.kind === 'elapsed' ? 8 : 7]
  return [
    ['LinkLag', value],
    ['LagFormat', format],
  ]
}

/** The fields that a file has named as ours; all others stay as they stand. */
export function changeFields({ task }: TaskFacts, context: TaskContext): NamedChanges {
  const { writer, fieldIdOf } = context
  const meanings = Object.keys(FIELD_FORMS) as FieldMeaning[]
  return {
    ExtendedAttribute: (before) => {
      const texts = [...before]
      for (const meaning of meanings) {
        const id = fieldIdOf(meaning)
        const at = texts.findIndex(
          (text) => numberOf(readXmlRecord(text, writer.prefix), 'FieldID') === id,
        )
        const value = task[meaning]
        if (at >= 0) texts.splice(at, 1)
        if (value === null) continue
        const fields = [writer.field('FieldID', id), writer.field('Value', value)]
        texts.splice(at < 0 ? texts.length : at, 0, writer.element('ExtendedAttribute', ...fields))
      }
      return texts
    },
  }
}
