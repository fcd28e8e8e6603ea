import type { XmlElement } from '../xml/parse-xml.ts'
import { textOf } from '../xml/xml-element.ts'

/** A field that has begun: first comes its code, then what Word last computed from it. */
export interface OpenField {
  code: string
  isResult: boolean
}

const CODE_LENGTH_MAX = 200
/** Word itself allows twenty; a file with more has lost their ends. */
const OPEN_FIELDS_MAX = 40

/** Follows the marks of fields through the runs of a document. */
export function followField(mark: XmlElement, fields: OpenField[]): void {
  const field = fields.at(-1)
  switch (mark.attributes.get('w:fldCharType') ?? '') {
    case 'begin':
      if (fields.length >= OPEN_FIELDS_MAX) fields.splice(0)
      fields.push({ code: '', isResult: false })
      break
    case 'separate':
      if (field !== undefined) field.isResult = true
      break
    case 'end':
      fields.pop()
      break
    default:
      break
  }
}

/** Keeps the beginning of a field's code: it says what kind of field it is. */
export function recordFieldCode(code: XmlElement, fields: readonly OpenField[]): void {
  const field = fields.at(-1)
  if (field === undefined || field.isResult || field.code.length > CODE_LENGTH_MAX) return
  field.code += textOf(code)
}

/** Whether text here is the result of its fields, or stands in none. */
export function isShown(fields: readonly OpenField[]): boolean {
  return fields.every(({ isResult }) => isResult)
}

/** Whether text here belongs to a table of contents. */
export function isInContents(fields: readonly OpenField[]): boolean {
  return fields.some(({ code }) => /^\s*TOC\b/u.test(code))
}

/** A code does not reach over the end of a paragraph: a broken one must not swallow the rest. */
export function closeFieldCodes(fields: OpenField[]): void {
  while (fields.at(-1)?.isResult === false) fields.pop()
}
