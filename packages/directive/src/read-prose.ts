import type { DeadlineContext } from './deadline-candidate.ts'
import { applyLabels } from './apply-labels.ts'
import { UNSAID_ORDER } from './find-obligation.ts'
import type { Layout } from './lay-out-blocks.ts'
import { rankOf, type OutlineParagraph } from './outline.ts'
import { readHeading } from './read-heading.ts'
import { readLabels, type LabelledValue } from './read-labels.ts'
import { readOrders } from './read-orders.ts'
import {
  NOTHING_INHERITED,
  readSentence,
  toDraft,
  type Inherited,
  type SentenceReading,
} from './read-sentence.ts'
import type { Span } from './reading.ts'
import { classifySection, type SectionClass } from './section-class.ts'
import type { SectionList } from './section-list.ts'
import type { TaskDraft } from './task-draft.ts'

/** A heading or item whose paragraphs are being read. */
interface Scope {
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
const PREAMBLE_RANK = 5
/** A heading without a number stands above dashes and below letters. */
const PLAIN_HEADING_RANK = 58
const BULLET_RANK = 59
const PLAIN_RANK = 100

/**
 * Reads the paragraphs of the body in order and keeps what each heading says for those under it.
 */
export class ProseReader {
  readonly #layout: Layout
  readonly #sections: SectionList
  readonly #context: DeadlineContext
  readonly #drafts: TaskDraft[] = []
  #scopes: Scope[] = []
  #hasSections = false

  /** `isFlat`: a document without numbered parts, whose every paragraph may give an order. */
  constructor(
    layout: Layout,
    sections: SectionList,
    context: DeadlineContext & { readonly isFlat: boolean },
  ) {
    this.#layout = layout
    this.#sections = sections
    this.#context = context
    this.#hasSections = context.isFlat
  }

  read(paragraph: OutlineParagraph): void {
    const rank = rankOf(paragraph)
    const body = this.#layout.match.slice(paragraph.bodyStart, paragraph.part.end)
    const labels = readLabels(body)
    const isLabelled = labels.length > (rank >= BULLET_RANK ? 0 : 1)
    if (isLabelled && this.#label(labels, paragraph, rank)) return
    this.#closeFrom(closingRank(paragraph))
    const { marker } = paragraph
    if (marker?.kind === 'annex') {
      this.restart(paragraph.part.start)
      this.#sections.beginAnnex(marker.label, paragraph.part.start)
      return
    }
    const isNumbered = marker !== null && marker.kind !== 'dash'
    const section = isNumbered ? this.#beginSection(paragraph, body) : this.#sections.current
    if (paragraph.isHeading) this.#readHeading(paragraph, section, body)
    else this.#readText(paragraph, section)
  }

  /** Closes every heading: behind a signature something else begins. */
  restart(at: number): void {
    this.#closeFrom(-1)
    this.#sections.closeAll(at)
    this.#hasSections = false
  }

  /** The tasks of all that was read. */
  finish(): readonly TaskDraft[] {
    this.#closeFrom(-1)
    return this.#drafts
  }

  #beginSection(paragraph: OutlineParagraph, body: string): string {
    const { marker, part, bodyStart } = paragraph
    this.#hasSections = true
    return this.#sections.begin({
      rank: marker?.rank ?? PLAIN_RANK,
      label: marker?.kind === 'article' ? `Đ${marker.label}` : (marker?.label ?? ''),
      title: body === '' ? '' : this.#layout.text.slice(bodyStart, part.end),
      start: part.start,
      kind: paragraph.isHeading ? 'heading' : 'item',
    })
  }

  // A heading under which nothing became a task, but which is an order itself, is the task.
  #closeFrom(rank: number): void {
    while (true) {
      const last = this.#scopes.at(-1)
      if (last === undefined || last.rank < rank) return
      this.#scopes.pop()
      if (last.standIn !== null && this.#drafts.length === last.draftsFrom) this.#standIn(last)
    }
  }

  #standIn({ standIn, section, paragraph }: Scope): void {
    if (standIn === null || standIn.obligation === null) return
    const place = { section, line: paragraph.part.line, inherited: this.#inherited() }
    this.#drafts.push(toDraft(this.#layout, { ...standIn, obligation: standIn.obligation }, place))
  }

  #inherited(): Inherited {
    const lead = this.#scopes.findLast((scope) => scope.inherited.lead.names.length > 0)
    const dated = this.#scopes.findLast((scope) => scope.inherited.deadlines !== null)
    return {
      lead: lead?.inherited.lead ?? NOTHING_INHERITED.lead,
      support: lead?.inherited.support ?? NOTHING_INHERITED.support,
      deadlines: dated?.inherited.deadlines ?? null,
    }
  }

  #topic(): SectionClass | null {
    return this.#scopes.findLast(({ topic }) => topic !== null)?.topic ?? null
  }

  #readHeading(paragraph: OutlineParagraph, section: string | null, body: string): void {
    const span = { start: paragraph.bodyStart, end: paragraph.part.end }
    const reading = readHeading(this.#layout, span, this.#context)
    const ownTopic = classifySection(body)
    const isPlain = paragraph.marker === null
    const isPreamble = isPlain && !this.#hasSections
    const { obligation } = reading.sentence
    const isTold = obligation === null || obligation.form === 'assigned' || obligation.isStated
    // A body named alone on its line ("CHÍNH PHỦ") is the authority that enacts, not who must act.
    const isLabel = isPlain && !body.endsWith(':')
    const isSilent = isLabel || (isPreamble && !isTold)
    const inherited = isSilent ? NOTHING_INHERITED : reading.inherited
    // The day of the meeting that the grounds tell of is nobody's deadline.
    const deadlines = isPreamble ? null : inherited.deadlines
    const plainRank = isPreamble ? PREAMBLE_RANK : leadInRank(paragraph)
    const topic = isPlain && ownTopic !== 'work' ? null : ownTopic
    const isOrderly = obligation !== null && !IS_TITLE.test(body)
    const draftsFrom = this.#drafts.length
    // A heading that is a whole sentence with its subject is an order, whatever is listed under it.
    const isOrder = obligation !== null && obligation.lead.length > 0 && /[.;]$/u.test(body)
    if (isOrder) this.#readText(paragraph, section)
    this.#scopes.push({
      rank: isPlain ? plainRank : rankOf(paragraph),
      section,
      topic: isOrderly && topic !== null ? 'work' : topic,
      inherited: { ...inherited, deadlines },
      draftsFrom,
      paragraph,
      standIn: this.#mayStandIn(paragraph, body) ? reading.sentence : null,
    })
  }

  #mayStandIn(paragraph: OutlineParagraph, body: string): boolean {
    const rank = rankOf(paragraph)
    const isItem = rank > 40 && rank < PLAIN_RANK && !body.endsWith(':')
    return isItem && this.#allowsImperative()
  }

  #allowsImperative(): boolean {
    const topic = this.#topic()
    return topic === 'work' || (topic === null && this.#hasSections)
  }

  #readText(paragraph: OutlineParagraph, section: string | null): void {
    const draftsFrom = this.#drafts.length
    const orders = readOrders(this.#layout, paragraph, {
      context: this.#context,
      inherited: this.#inherited(),
      section,
      topic: this.#topic(),
      hasSections: this.#hasSections,
    })
    this.#drafts.push(...orders)
    this.#turnToWork(orders)
    const sentence = { start: paragraph.bodyStart, end: paragraph.part.end }
    if (sentence.end <= sentence.start) return
    this.#scopes.push({
      rank: rankOf(paragraph),
      section,
      topic: null,
      inherited: NOTHING_INHERITED,
      draftsFrom,
      paragraph,
      standIn: null,
    })
  }

  // Damaged copies lose the heading between principles and tasks: the first order marks the place.
  #turnToWork(orders: readonly TaskDraft[]): void {
    const isOrder = orders.some(({ lead, span }) => lead.span !== null && isWithin(lead.span, span))
    if (!isOrder) return
    const index = this.#scopes.findLastIndex(({ topic }) => topic === 'view')
    const scope = this.#scopes[index]
    if (scope !== undefined) this.#scopes[index] = { ...scope, topic: 'work' }
  }

  #label(labels: readonly LabelledValue[], paragraph: OutlineParagraph, rank: number): boolean {
    const owner = this.#scopes.findLast((scope) => scope.rank < rank || scope.rank === PLAIN_RANK)
    const hasOwner = owner !== undefined && owner.draftsFrom < this.#drafts.length
    const from = hasOwner ? owner.draftsFrom : this.#drafts.length
    if (!hasOwner && !this.#draftOwner(owner) && !this.#draftAlone(labels, paragraph)) return false
    applyLabels(this.#layout, labels, {
      drafts: this.#drafts,
      from,
      offset: paragraph.bodyStart,
      context: this.#context,
    })
    return true
  }

  // Labels make a task of whatever stands above them, verb or not.
  #draftOwner(owner: Scope | undefined): boolean {
    if (owner === undefined) return false
    const span = { start: owner.paragraph.bodyStart, end: owner.paragraph.part.end }
    if (span.end <= span.start || owner.rank < 41) return false
    const { sentence } = readHeading(this.#layout, span, this.#context)
    const obligation = sentence.obligation ?? { ...UNSAID_ORDER, form: 'imperative' as const }
    const { section, paragraph } = owner
    const place = { section, line: paragraph.part.line, inherited: this.#inherited() }
    this.#drafts.push(toDraft(this.#layout, { ...sentence, obligation }, place))
    return true
  }

  // "Đơn vị chủ trì: … / Thời gian: …" with no task above it: the line is all there is.
  #draftAlone(labels: readonly LabelledValue[], paragraph: OutlineParagraph): boolean {
    if (!labels.some(({ role }) => role === 'lead') || labels.length < 2) return false
    const span = { start: paragraph.bodyStart, end: paragraph.part.end }
    const sentence = readSentence(this.#layout, span, this.#context)
    const place = {
      section: this.#sections.current,
      line: paragraph.part.line,
      inherited: NOTHING_INHERITED,
    }
    this.#drafts.push(toDraft(this.#layout, { ...sentence, obligation: UNSAID_ORDER }, place))
    return true
  }
}

// "Các sở có trách nhiệm:" before "1." stands above the list that it opens.
function leadInRank({ nextRank }: OutlineParagraph): number {
  return nextRank === null ? PLAIN_HEADING_RANK : Math.min(PLAIN_HEADING_RANK, nextRank - 0.5)
}

function closingRank(paragraph: OutlineParagraph): number {
  const rank = rankOf(paragraph)
  if (rank !== PLAIN_RANK) return rank
  return paragraph.isHeading ? Math.min(BULLET_RANK, leadInRank(paragraph) + 0.5) : BULLET_RANK
}

// "2. Yêu cầu" opens with a verb and is a title all the same.
const IS_TITLE =
  /^(?:mục đích|mục tiêu|yêu cầu|định hướng|đánh giá|nguyên tắc)(?:[\s,]+\S+){0,4}$/iu

function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end
}
