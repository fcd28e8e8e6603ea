interface Post {
  readonly title: string
  readonly unitName: string
}

/** Words that open the name of a unit and that its positions leave out. */
const KINDS =
  /^(?:ủy ban nhân dân|văn phòng|phòng|phường|xã|đặc khu|thị trấn|sở|ban|trung tâm|chi cục)\s+/iu

/** A position as it is called: with its unit, unless the title names the unit already. */
export function positionWords({ title, unitName }: Post): string {
  const heart = unitName.replace(KINDS, '').toLocaleLowerCase('vi')
  return title.toLocaleLowerCase('vi').includes(heart) ? title : `${title}, ${unitName}`
}
