import type { DirectiveTarget } from './reading.ts'
import type { TaskDraft } from './task-draft.ts'

/**
 * Whether a proposed task is nothing but a figure to be reached, which nobody is charged with:
 * "Phấn đấu đến năm 2030 có trên 95 % …". One that names a lead stays a task beside the target.
 */
export function isMereTarget(draft: TaskDraft, targets: readonly DirectiveTarget[]): boolean {
  if (draft.lead.names.length > 0 || draft.code !== null || !OPENS_A_FIGURE.test(draft.text)) {
    return false
  }
  const { start, end } = draft.span
  const first = targets[firstFrom(targets, start)]
  return first !== undefined && first.span.end <= end
}

/** The index of the first target that begins at a place or behind it; they stand in order. */
function firstFrom(targets: readonly DirectiveTarget[], start: number): number {
  let [low, high] = [0, targets.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((targets[middle]?.span.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  return low
}

const OPENS_A_FIGURE =
  /^(?:[-–+•\s]|\d{1,2}[.)]\s|[a-zđ]\)\s)*(?:phấn đấu|đạt|(?:đến|trong|hết|trước|giai đoạn)\s(?:hết\s|cuối\s)?(?:năm|quý|tháng|\d{4})|năm\s\d{4}|(?:giảm |tăng |nâng )?t[ỷỉ] (?:lệ|trọng)|thu ngân sách|ít nhất|tối thiểu|trên|hằng năm|hàng năm|mỗi năm|bình quân|\d|duy trì)(?!\p{L})/iu
