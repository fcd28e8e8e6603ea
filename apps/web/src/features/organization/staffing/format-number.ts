import type { Language, StaffRatio } from '@roviec/contract'
import { useLanguage, useMessages } from '../../../messages/language.tsx'

const LOCALES = { vi: 'vi-VN', en: 'en-GB' } as const satisfies Record<Language, string>

/** Writes numbers in the language of the screen: 1.204 in Vietnamese, 1,204 in English. */
export function useNumbers(): (value: number) => string {
  const { language } = useLanguage()
  const format = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 2 })
  return (value) => format.format(value)
}

/** A ratio, or in words why there is none. */
export function useRatioWords(): (ratio: StaffRatio) => string {
  const { staffing } = useMessages()
  const numbers = useNumbers()
  return ({ value, missing }) => {
    if (value !== null) return numbers(value)
    return missing === 'population-unknown' ? staffing.noPopulation : staffing.noTasks
  }
}
