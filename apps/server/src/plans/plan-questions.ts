import { askedGrades, type ClarityPoint, type PlanItemQuestion } from '@roviec/contract'
import { clarityOf, type PlanItemRecord } from './plan-item.ts'

/**
 * Questions that the answers so far have not settled: those of the reader, and one of our own for
 * every point that is open without one, such as a lead that nobody in the organization bears;
 * `aboutLead` is what is known of that.
 */
export function openQuestionsOf(
  item: PlanItemRecord,
  aboutLead: string | null = null,
): PlanItemQuestion[] {
  return askedGrades(clarityOf(item)).flatMap(({ point, grade }) => {
    if (grade === 'clear') return []
    const asked = item.questions.filter((question) => question.point === point)
    return asked.length > 0 ? asked : [ownQuestion(item, { point, grade }, aboutLead)]
  })
}

/**
 * What the reader remarked about points that are clear, such as a task that the document repeats;
 * about the time only while the deadline is the one that was read.
 */
export function adviceOf({ questions, due, asRead }: PlanItemRecord): string[] {
  const isDueAsRead = asRead !== null && due.on === asRead.due.on && due.from === asRead.due.from
  return questions.flatMap(({ point, grade, question }) =>
    grade === 'clear' && (point !== 'when' || isDueAsRead) ? [question] : [],
  )
}

function ownQuestion(
  item: PlanItemRecord,
  { point, grade }: Pick<PlanItemQuestion, 'point' | 'grade'>,
  aboutLead: string | null,
): PlanItemQuestion {
  const { spans, leadNames } = item
  const span = { who: spans.lead, when: spans.due, product: spans.product }
  const isUnknownLead = point === 'who' && leadNames.length > 0
  return {
    point,
    grade,
    question: isUnknownLead
      ? (aboutLead ??
        `“${leadNames.join('; ')}” là vị trí nào trong tổ chức? Ai chịu trách nhiệm chính?`)
      : QUESTIONS[point],
    span: (point in span ? span[point as keyof typeof span] : null) ?? spans.task,
  }
}

const QUESTIONS = {
  who: 'Ai chịu trách nhiệm chính nhiệm vụ này?',
  what: 'Việc phải làm cụ thể là gì?',
  when: 'Hạn hoàn thành là ngày nào?',
  responsibility: 'Người chủ trì chịu trách nhiệm đến đâu, ai phối hợp và phối hợp việc gì?',
  product: 'Sản phẩm phải có là gì (văn bản, báo cáo, công trình…)?',
  authority: 'Ai có thẩm quyền quyết định, phê duyệt hoặc nghiệm thu kết quả?',
  effect: 'Hiệu quả đo bằng gì, đạt mức nào thì coi là được?',
} as const satisfies Record<ClarityPoint, string>
