import type { Language, StaffRatio } from '@roviec/contract'
import { useLanguage, useMessages } from '../../../messages/language.tsx'

const LOCALES = { vi: 'vi-VN', en: 'en-GB' } as const satisfies Record<Language, string>

/** 1.204 in Vietnamese, 1,204 in English. */
export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 2 }).format(value)
}

/** Writes numbers in the language of the screen. */
export function useNumbers(): (value: number) => string {
  const { language } = useLanguage()
  return (value) => formatNumber(value, language)
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
