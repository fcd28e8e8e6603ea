import { rankOf, type OutlineParagraph } from './outline.ts'
import type { Inherited, SentenceReading } from './read-sentence.ts'
import type { SectionClass } from './section-class.ts'

/** A heading or item whose paragraphs are being read. */
export interface Scope {
  readonly rank: number
  readonly section: string | null
  readonly topic: SectionClass | null
  readonly inherited: Inherited
  /** How many drafts there were when it began. */
  readonly draftsFrom: number
  readonly paragraph: OutlineParagraph
  /** The heading as a task, for when nothing under it turns out to be one. */
  readonly standIn: SentenceReading | null
}

/** A heading in front of the numbered parts ("yêu cầu các sở … những nội dung sau:"). */
export const PREAMBLE_RANK = 5
/** A heading without a number stands above dashes and below letters. */
const PLAIN_HEADING_RANK = 58
/** Dashes and all below them. */
const BULLET_RANK = 59
/** "a)" and all below it. */
export const LETTER_RANK = 50
/** A paragraph without a marker. */
export const PLAIN_RANK = 100

/**
 * The rank of a heading without a number: "Các sở có trách nhiệm:" before "1." stands above the
 * list that it opens.
 */
export function leadInRank({ nextRank }: OutlineParagraph): number {
  return nextRank === null ? PLAIN_HEADING_RANK : Math.min(PLAIN_HEADING_RANK, nextRank - 0.5)
}

/** From which rank on a paragraph closes what stands open. */
export function closingRank(paragraph: OutlineParagraph): number {
  const rank = rankOf(paragraph)
  if (rank !== PLAIN_RANK) return rank
  return paragraph.isHeading ? Math.min(BULLET_RANK, leadInRank(paragraph) + 0.5) : BULLET_RANK
}

/** What a heading that gives an order is about, whatever nouns it holds. */
export function topicUnder(topic: SectionClass | null, isOrderly: boolean): SectionClass | null {
  return isOrderly && topic !== null ? 'work' : topic
}

/** "Các nội dung hỗ trợ bao gồm:" opens a list of parts, not of tasks. */
export const CONTENTS = /(?:^|\s)(?:bao\s)?gồm(?:\scó)?\s?:$/iu

/** "THỦ TƯỚNG CHÍNH PHỦ điện:", "Kính gửi:" name who writes to whom, not who must act. */
export const SALUTATION = /(?:^|\s)(?:điện|kính gửi)\s?:$/iu

/** "2. Yêu cầu" opens with a verb and is a title all the same. */
export const IS_TITLE =
  /^(?:mục đích|mục tiêu|yêu cầu|định hướng|đánh giá|nguyên tắc)(?:[\s,]+\S+){0,4}$|^hạn chế(?:[\s,]+(?:và|tồn|tại|khuyết|điểm|nguyên|nhân)){0,8}$/iu

/** "…, tỉnh cần tập trung thực hiện một số nhiệm vụ, giải pháp sau:" ends whatever was told before. */
export const ANNOUNCES_WORK =
  /(?<!\p{L})(?:cần|phải|yêu cầu|đề nghị|giao|tập trung|thực hiện)(?!\p{L})[^:]{0,160}(?:nhiệm vụ|giải pháp|nội dung|công việc|việc)(?!\p{L})[^:]{0,40}(?:sau|sau đây|dưới đây)\s?:$/iu
