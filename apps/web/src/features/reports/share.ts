import type { Language } from '@roviec/contract'

/** Fewer than this many, and a percentage says more than is known. */
const COUNT_FOR_PERCENT_MIN = 10

/** The share in percent; null where there are too few to say. */
export function sharePercent(part: number, whole: number): number | null {
  return whole < COUNT_FOR_PERCENT_MIN ? null : (100 * part) / whole
}

/** 87,2% in Vietnamese, 87.2% in English. */
export function formatPercent(percent: number, language: Language): string {
  const digits = percent.toFixed(1)
  return `${language === 'vi' ? digits.replace('.', ',') : digits}%`
}
