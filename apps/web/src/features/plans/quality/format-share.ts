import type { Language } from '@roviec/contract'

/** 87% of a share from 0 to 1; one digit behind the comma where it would round to all or nothing. */
export function formatShare(share: number, language: Language): string {
  const percent = 100 * share
  const isRoundedAway = percent > 0 && percent < 100 && /^(?:0|100)$/.test(percent.toFixed(0))
  const digits = percent.toFixed(isRoundedAway ? 1 : 0)
  return `${language === 'vi' ? digits.replace('.', ',') : digits}%`
}
