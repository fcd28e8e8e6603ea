/**
 * A user name as offices make them: the given name, then the first letters of the names before it.
 * "Nguyễn Thị Hồng Nhung" becomes `nhungnth`.
 */
export function suggestLogin(fullName: string): string {
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
