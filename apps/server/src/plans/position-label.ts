import { nameKeyOf } from './name-keys.ts'

/**
 * A position as people say it: its title, its unit unless the title ends in it, and the place that
 * tells two such units apart: "Trưởng phòng Kinh tế, phường Cầu Sen".
 */
export function positionLabel(title: string, unitName: string, placeName: string | null): string {
  const names = [unitName, placeName].filter((name) => name !== null)
  return names.reduce(
    (label, name) =>
      nameKeyOf(label).endsWith(nameKeyOf(name)) ? label : `${label}, ${inside(name)}`,
    title,
  )
}

/** Kinds of places are common nouns inside a sentence. */
function inside(unitName: string): string {
  return /^(Phường|Xã|Đặc khu|Phòng|Văn phòng|Trung tâm)(?!\p{L})/u.test(unitName)
    ? unitName.charAt(0).toLocaleLowerCase('vi') + unitName.slice(1)
    : unitName
}
