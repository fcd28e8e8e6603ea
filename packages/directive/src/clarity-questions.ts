import type { ClarityPoint } from './reading.ts'

/** Why a point is not clear, with the question that repairs it. */
export interface Doubt {
  readonly point: ClarityPoint
  readonly grade: 'vague' | 'missing'
  readonly code: DoubtCode
  readonly question: string
}

export type DoubtCode = keyof typeof QUESTIONS

const QUESTIONS = {
  'no-lead': ['who', 'missing', () => 'Ai chịu trách nhiệm chính nhiệm vụ này?'],
  'several-leads': [
    'who',
    'vague',
    (words) =>
      `Câu này nêu nhiều đơn vị cùng chủ trì (${words}). Ai chịu trách nhiệm chính, hay tách thành nhiều nhiệm vụ?`,
  ],
  'unnamed-lead': [
    'who',
    'vague',
    (words) => `“${words}” là những đơn vị nào, và ai chịu trách nhiệm chính?`,
  ],
  'no-action': ['what', 'missing', () => 'Việc phải làm cụ thể là gì?'],
  'unsaid-action': [
    'what',
    'vague',
    (words) => `“${words}” không nêu việc phải làm. Việc cụ thể là gì?`,
  ],
  'vague-action': [
    'what',
    'vague',
    (words) => `“${words}” là làm những việc cụ thể gì, ở mức nào thì coi là xong?`,
  ],
  'no-deadline': ['when', 'missing', () => 'Hạn hoàn thành là ngày nào?'],
  'vague-deadline': [
    'when',
    'vague',
    (words) => `Văn bản chỉ viết “${words}”. Hạn hoàn thành là ngày nào?`,
  ],
  'standing-deadline': [
    'when',
    'vague',
    (words) =>
      `“${words}” là bao lâu một lần, báo cáo vào lúc nào? Nếu không có mốc, vì sao phải làm thường xuyên?`,
  ],
  'event-deadline': [
    'when',
    'vague',
    (words) => `Hạn phụ thuộc “${words}”. Dự kiến việc đó xảy ra ngày nào?`,
  ],
  'no-such-day': ['when', 'vague', (words) => `Không có ngày “${words}”. Hạn đúng là ngày nào?`],
  'year-unknown': ['when', 'vague', (words) => `“${words}” là của năm nào?`],
  'not-computable': ['when', 'vague', (words) => `“${words}” tính ra là ngày nào?`],
  'no-responsibility': [
    'responsibility',
    'missing',
    () => 'Người chủ trì phải chịu trách nhiệm đến đâu, ai phối hợp và phối hợp việc gì?',
  ],
  'several-responsible': [
    'responsibility',
    'vague',
    () => 'Nhiều đơn vị cùng chủ trì: phần việc và trách nhiệm của từng đơn vị là gì?',
  ],
  'responsibility-implied': [
    'responsibility',
    'vague',
    (words) => `Văn bản chỉ ghi ${words} phối hợp, tham gia. Ai chủ trì và chịu trách nhiệm chính?`,
  ],
  'no-product': [
    'product',
    'missing',
    () => 'Sản phẩm phải có là gì (văn bản, báo cáo, công trình…)?',
  ],
  'vague-product': ['product', 'vague', (words) => `“${words}” cụ thể là sản phẩm gì?`],
  'no-authority': [
    'authority',
    'missing',
    () => 'Ai có thẩm quyền quyết định, phê duyệt hoặc nghiệm thu kết quả?',
  ],
  'no-effect': [
    'effect',
    'missing',
    () => 'Hiệu quả đo bằng gì (số lượng, tỷ lệ, thời gian), đạt mức nào thì coi là được?',
  ],
  'vague-effect': [
    'effect',
    'vague',
    (words) => `“${words}” đo bằng gì, đạt mức nào thì coi là được?`,
  ],
  'vague-authority': ['authority', 'vague', (words) => `“${words}” cụ thể là cấp nào quyết định?`],
} as const satisfies Record<
  string,
  readonly [ClarityPoint, 'vague' | 'missing', (words: string) => string]
>

/** The doubt of a code, its question filled with the words that gave rise to it. */
export function doubt(code: DoubtCode, words = ''): Doubt {
  const [point, grade, ask] = QUESTIONS[code]
  return { point, grade, code, question: ask(words) }
}
