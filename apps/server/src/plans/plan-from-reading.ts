import type { Plan, PlanHeader, PlanSection } from '@roviec/contract'
import { noticeText } from '@roviec/contract'
import { cutText } from './cut-text.ts'
import type { UploadReading } from './reading-worker.ts'

/** The letterhead as read, within the lengths that the contract allows; people correct the rest. */
export function headerOf(fileName: string, { directive }: UploadReading): PlanHeader {
  const { number, kind, issuer, issuedOn, title, signedBy, world } = directive.document
  const cut = (text: string | null, max: number) => (text === null ? null : cutText(text, max))
  return {
    number: cut(number, 100),
    kind: kind ?? 'other',
    issuer: cut(issuer, 300),
    issuedOn,
    title: cutText(title?.trim() || fileName, 1000),
    signedBy: cut(signedBy, 200),
    world: world ?? 'state',
  }
}

/** What was meant but not made out, and what to know about the file itself, such as unread pages. */
export function notUnderstoodOf({ directive, notices }: UploadReading): Plan['notUnderstood'] {
  const ofFile = notices.map(({ code, parameters }) => ({
    span: { start: 0, end: 0 },
    why: noticeText(code, parameters),
  }))
  return [...ofFile, ...directive.notUnderstood]
}

/** Headings alone: an item of a list is a section to the reader, and the sentence of a task here. */
export function sectionsOf({ directive }: UploadReading): PlanSection[] {
  return directive.sections
    .filter(({ kind }) => kind === 'heading')
    .map(({ id, title, span }) => ({ id, title, span }))
}
