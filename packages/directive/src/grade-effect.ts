import { doubt, type Doubt } from './clarity-questions.ts'
import { matchForm } from './match-form.ts'
import type { TaskDraft } from './task-draft.ts'

/** A figure with what it counts: "95%", "giảm 10 ngày", "100 % hồ sơ", "đạt 3.000 căn". */
const MEASURE =
  /\d[\d.,]*\s?(?:%|phần trăm|điểm)|(?:đạt|tăng|giảm|rút ngắn|tối thiểu|ít nhất|không quá|trên|dưới)\s(?:\p{Ll}+\s){0,3}\d/iu

/** Words about effect that say nothing one could check. */
const VAGUE_EFFECT =
  /(?<!\p{L})(?:hiệu quả|chất lượng|thiết thực|thực chất|chuyển biến|đồng bộ|kịp thời)(?!\p{L})/iu

/** Grades "rõ hiệu quả" of the list of 2024: is there a measure by which the effect is seen? */
export function gradeEffect({ text, due }: TaskDraft): Doubt | null {
  // The figures of the deadline measure nothing.
  const words = matchForm(due.text === null ? text : text.replace(due.text, ' '))
  if (MEASURE.test(words)) return null
  const vague = VAGUE_EFFECT.exec(words)
  return vague === null ? doubt('no-effect') : doubt('vague-effect', vague[0])
}
