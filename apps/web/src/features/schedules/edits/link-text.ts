import { LINK_TYPES, type TaskLink } from '@roviec/contract'

type LinkType = TaskLink['type']

/** What a task waits for, as planners write it. */
export interface TypedLink {
  readonly ordinal: number
  readonly type: LinkType
  readonly lagDays: number
}

/** "3", "3FS+2", "5SS-1": the number of the task, the type where it is not FS, and the lag. */
export function linkText(ordinal: number, { type, lagDays }: Pick<TaskLink, 'type' | 'lagDays'>) {
  if (lagDays === 0) return type === 'FS' ? String(ordinal) : `${ordinal}${type}`
  return `${ordinal}${type}${lagDays > 0 ? '+' : ''}${lagDays}`
}

const LINK = /^(\d{1,5})\s*(FS|SS|FF|SF)?\s*([+-]\s*\d{1,4})?$/i

/** Reads a list of them, divided by commas or semicolons; null when one of them is none. */
export function readLinkTexts(text: string): readonly TypedLink[] | null {
  const parts = text.split(/[,;]/).flatMap((part) => (part.trim() === '' ? [] : [part.trim()]))
  const links = parts.map(readLinkText)
  const known = links.filter((link) => link !== null)
  return known.length === links.length ? known : null
}

function readLinkText(text: string): TypedLink | null {
  const match = LINK.exec(text)
  if (match === null) return null
  const [, ordinal = '', typed = 'FS', lag = '0'] = match
  const type = LINK_TYPES.find((known) => known === typed.toUpperCase()) ?? 'FS'
  return { ordinal: Number(ordinal), type, lagDays: Number(lag.replaceAll(/\s/g, '')) }
}
