import { civilDate, isIsoDate, type IsoDate } from '@roviec/calendar'

const TYPED = /^(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})(?:\s*[/.\-\s]\s*(\d{2}|\d{4}))?$/

/**
 * What a person types for a day: 30/9, 30/09/2026, 30-9-26, 30.9. Without a year it is the first
 * such day on or after `today`. Null when the text is no day that exists.
 */
export function readTypedDay(text: string, today: IsoDate): IsoDate | null {
  const match = TYPED.exec(text.trim())
  if (match === null) return null
  const [, day = '', month = '', year] = match
  if (year !== undefined) return existing(year.length === 2 ? `20${year}` : year, month, day)
  const thisYear = civilDate(today).year
  const candidates = [0, 1, 2, 3, 4].map((later) => existing(String(thisYear + later), month, day))
  return candidates.find((candidate) => candidate !== null && candidate >= today) ?? null
}

/** Whether the text names its year, so that it can be taken before the typing ends. */
export function isTypedInFull(text: string): boolean {
  return /\d{4}\s*$/.test(text.trim())
}

function existing(year: string, month: string, day: string): IsoDate | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isIsoDate(text) ? text : null
}
