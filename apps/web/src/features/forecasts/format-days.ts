import type { Language } from '@roviec/contract'

/** Working days with at most one digit behind the comma; a real minus sign before days made good. */
export function formatDays(days: number, language: Language): string {
  const size = Math.abs(days).toFixed(1).replace(/\.0$/, '')
  const words = language === 'vi' ? size.replace('.', ',') : size
  return days < 0 && size !== '0' ? `−${words}` : words
}
