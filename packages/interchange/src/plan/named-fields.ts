import { numberOf, recordsAt, textOf, type FieldRecord } from './field-record.ts'

/** What fields of their own files of Microsoft Project may hold for us. */
export type FieldMeaning = 'product' | 'code'

/** The name under which such a field is written, and its number: Text1 and Text2. */
export const FIELD_FORMS = {
  product: { alias: 'Sản phẩm', id: 188_743_731, name: 'Text1' },
  code: { alias: 'Mã', id: 188_743_734, name: 'Text2' },
} as const satisfies Readonly<Record<FieldMeaning, object>>

const ALIASES: Readonly<Record<string, FieldMeaning>> = {
  'sản phẩm': 'product',
  'kết quả': 'product',
  product: 'product',
  deliverable: 'product',
  mã: 'code',
  'mã công việc': 'code',
  'task code': 'code',
}

/** The fields of a file that its users have named as one of ours. */
export interface NamedFields {
  readonly add: (definition: FieldRecord) => void
  /** The number of the field, where the file has named one. */
  readonly idOf: (meaning: FieldMeaning) => number | null
  /** The value in a task; null where it has none. */
  readonly read: (task: FieldRecord, meaning: FieldMeaning) => string | null
}

/** Collects named fields from their definitions, which come before all tasks. */
export function collectNamedFields(): NamedFields {
  const ids = new Map<FieldMeaning, number>()
  return {
    add: (definition) => {
      const alias = textOf(definition, 'Alias')?.normalize('NFC').toLowerCase() ?? ''
      const meaning = ALIASES[alias]
      const id = numberOf(definition, 'FieldID')
      if (meaning !== undefined && id !== null && !ids.has(meaning)) ids.set(meaning, id)
    },
    idOf: (meaning) => ids.get(meaning) ?? null,
    read: (task, meaning) => {
      const id = ids.get(meaning)
      if (id === undefined) return null
      const own = recordsAt(task, 'ExtendedAttribute').find(
        (entry) => numberOf(entry, 'FieldID') === id,
      )
      return own === undefined ? null : textOf(own, 'Value')
    },
  }
}
