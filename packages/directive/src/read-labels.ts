/** A line such as "Đơn vị chủ trì: Phòng Kinh tế", which says one thing about the task above it. */
export interface LabelledValue {
  readonly role: LabelRole
  /** Place of the value in the text that was searched. */
  readonly start: number
  readonly end: number
}

export type LabelRole = 'lead' | 'support' | 'monitor' | 'deadline' | 'product' | 'task'

const LABELS: readonly (readonly [LabelRole, string])[] = [
  [
    'support',
    '(?:cơ quan|đơn vị|các đơn vị|bộ phận)?\\s?(?:phối hợp|cùng thực hiện|tham gia)(?:\\sthực hiện)?',
  ],
  [
    'monitor',
    '(?:cơ quan|đơn vị|người|lãnh đạo)?\\s?(?:theo dõi|đôn đốc|giám sát|chỉ đạo)(?:,\\s\\p{L}+\\s\\p{L}+)?',
  ],
  [
    'lead',
    '(?:(?:cơ quan|đơn vị|bộ phận|người|cá nhân|lãnh đạo|đồng chí|phòng|cán bộ)\\s)?(?:chủ trì|thực hiện|phụ trách|đầu mối|chịu trách nhiệm)(?:\\s(?:thực hiện|tham mưu(?:\\sthực hiện)?|chính))?|phân công(?:\\sthực hiện)?',
  ],
  [
    'deadline',
    '(?:thời gian|thời hạn|tiến độ|hạn|thời điểm)(?:\\s(?:thực hiện|hoàn thành|triển khai|ban hành|báo cáo|chót|cuối|gửi))?(?:,\\shoàn thành)?',
  ],
  [
    'product',
    '(?:sản phẩm|kết quả|hình thức|đầu ra)(?:\\s(?:đầu ra|dự kiến|đạt được|cần đạt|hoàn thành|kết quả|văn bản|thực hiện))?',
  ],
  [
    'task',
    '(?:các\\s)?(?:nhiệm vụ|nội dung|công việc|hoạt động)(?:\\s(?:cụ thể|thực hiện|công việc|nhiệm vụ|triển khai|chủ yếu))?',
  ],
]

const ANY_LABEL = `(?:${LABELS.map(([role, words]) => `(?<${role}>${words})`).join('|')})\\s?:\\s?`
const LABEL = new RegExp(`(?:^|(?<=[.;/|]\\s)|(?<=[.;/|]))${ANY_LABEL}`, 'giu')
const OPENS_WITH_LABEL = new RegExp(`^${ANY_LABEL}`, 'iu')
// "Thời gian thực hiện sau khi …": the colon is missing.
const BARE_DEADLINE =
  /^(?:thời gian|thời hạn)(?:\s(?:thực hiện|hoàn thành|triển khai|ban hành))\s(?=(?:trước|trong|từ|sau|chậm|đến|quý|tháng|năm)(?!\p{L}))/iu

/**
 * The labelled values of a line, parted by full stops, semicolons or slashes. Before labels that
 * stand behind the work on its own line, the work itself is the first. Empty without a label.
 */
export function readLabels(line: string): LabelledValue[] {
  if (!OPENS_WITH_LABEL.test(line)) {
    const bare = readBareDeadline(line)
    return bare.length > 0 ? bare : readBehindWork(line)
  }
  const found = [...line.matchAll(LABEL)]
  return found.map((match, index) => {
    const start = match.index + match[0].length
    const until = found[index + 1]?.index ?? line.length
    const end = start + line.slice(start, until).replace(/[\s.;,/|]+$/u, '').length
    return { role: roleOf(match), start, end }
  })
}

function readBareDeadline(line: string): LabelledValue[] {
  const start = BARE_DEADLINE.exec(line)?.[0].length
  return start === undefined ? [] : [{ role: 'deadline', start, end: line.length }]
}

/** Labels that no sentence begins with by chance, unlike "Kết quả: …" or "thực hiện: …". */
const CLEAR_LABEL =
  /[.;]\s(?=(?:(?:(?:các )?đơn vị|cơ quan|bộ phận|phòng|người) (?:chủ trì|thực hiện|phụ trách|phối hợp|đầu mối)|chủ trì|(?:thời gian|thời hạn|tiến độ|hạn)(?: (?:thực hiện|hoàn thành|báo cáo|chót|cuối|gửi))?|sản phẩm(?: (?:đầu ra|dự kiến))?)\s?:\s)/iu
const DATE_BEHIND_NAME = /[;,.]\s(?=(?:hoàn thành|xong|trước|chậm nhất|trong)\s)/iu

// "Rà soát hồ sơ. Đơn vị chủ trì: Sở Nội vụ; thời hạn: 30/6/2026."
function readBehindWork(line: string): LabelledValue[] {
  const stop = CLEAR_LABEL.exec(line)
  if (stop === null || stop.index === 0) return []
  const from = stop.index + stop[0].length
  const values = readLabels(line.slice(from)).flatMap(({ role, start, end }): LabelledValue[] => {
    const value = { role, start: from + start, end: from + end }
    const isBody = role === 'lead' || role === 'support'
    const date = isBody ? DATE_BEHIND_NAME.exec(line.slice(value.start, value.end)) : null
    if (date === null) return [value]
    const dateStart = value.start + date.index + date[0].length
    return [
      { role, start: value.start, end: value.start + date.index },
      { role: 'deadline', start: dateStart, end: value.end },
    ]
  })
  // Behind the labels another sentence begins: then they are no list of what the work needs.
  if (values.some(({ start, end }) => /\p{L}{2}\.\s\p{Lu}/u.test(line.slice(start, end)))) return []
  return [{ role: 'task', start: 0, end: stop.index }, ...values]
}

function roleOf(match: RegExpExecArray): LabelRole {
  for (const [role] of LABELS) if (match.groups?.[role] !== undefined) return role
  return 'product'
}
