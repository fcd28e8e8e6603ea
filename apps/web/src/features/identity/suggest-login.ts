/**
 * A user name as offices make them: the given name, then the first letters of the names before it.
 * "Nguyễn Thị Hồng Nhung" becomes `nhungnth`, and `nhungnth2` where that is taken.
 */
export function suggestLogin(fullName: string, taken: readonly string[] = []): string {
  const login = shorten(fullName)
  let number = 1
  const numbered = () => (number === 1 ? login : `${login}${number}`)
  while (taken.includes(numbered())) number++
  return numbered()
}

function shorten(fullName: string): string {
  const plain = fullName
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
  const given = plain.at(-1) ?? ''
  return `${given}${plain
    .slice(0, -1)
    .map((word) => word.charAt(0))
    .join('')}`
}
