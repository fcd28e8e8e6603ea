import type { Language } from '@roviec/contract'

/** 0,142 in Vietnamese, 0.142 in English. */
export function formatScore(score: number, language: Language): string {
  const digits = score.toFixed(3)
  return language === 'vi' ? digits.replace('.', ',') : digits
}

/** A share of 0 to 1 in percent, with at most one digit behind the comma: 80,8%. */
export function formatShare(share: number, language: Language): string {
  const digits = (share * 100).toFixed(1).replace(/\.0$/, '')
  return `${language === 'vi' ? digits.replace('.', ',') : digits}%`
}
