/** The first letter large, as at the start of a line. */
export function capitalized(words: string): string {
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1)
}
