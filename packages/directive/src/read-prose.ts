import type { DeadlineContext } from './deadline-candidate.ts'
import { applyLabels } from './apply-labels.ts'
import { UNSAID_ORDER } from './find-obligation.ts'
import type { Layout } from './lay-out-blocks.ts'
import { rankOf, type OutlineParagraph } from './outline.ts'
import { readHeading } from './read-heading.ts'
import { readLabels, type LabelledValue } from './read-labels.ts'
import {
  ANNOUNCES_WORK,
  closingRank,
  CONTENTS,
  IS_TITLE,
  leadInRank,
  LETTER_RANK,
  PLAIN_RANK,
  PREAMBLE_RANK,
  SALUTATION,
  topicUnder,
  type Scope,
} from './prose-scope.ts'
import { readDeadlineAlone, readOrders } from './read-orders.ts'
import { NOTHING_INHERITED, readSentence, toDraft, type Inherited, TELLS } from './read-sentence.ts'
import type { Span } from './reading.ts'
import { classifySection, type SectionClass } from './section-class.ts'
import type { SectionList } from './section-list.ts'
import type { FoundNames, TaskDraft } from './task-draft.ts'

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
  /** Whom the line before named as the one to act. */
  #carried: FoundNames | null = null

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
    const isTask = labels[0]?.role === 'task'
    const isLabelled = !isTask && labels.length > (rank >= LETTER_RANK ? 0 : 1)
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
    if (isTask && !paragraph.isHeading) this.#readLabelledTask(paragraph, section, labels)
    else if (paragraph.isHeading) this.#readHeading(paragraph, section, body)
    else this.#readText(paragraph, section)
  }

  // "Nhiệm vụ: Rà soát … Cơ quan chủ trì: …": the work stands behind a label of its own.
  #readLabelledTask(
    paragraph: OutlineParagraph,
    section: string | null,
    labels: readonly LabelledValue[],
  ): void {
    const [task, ...others] = labels
    const from = this.#drafts.length
    const offset = paragraph.bodyStart
    const part = { ...paragraph.part, end: offset + (task?.end ?? 0) }
    this.#readText({ ...paragraph, bodyStart: offset + (task?.start ?? 0), part }, section)
    const isLed = others.some(({ role }) => role === 'lead')
    if (this.#drafts.length === from && isLed && this.#allowsImperative()) {
      this.#draftOwner(this.#scopes.at(-1))
    }
    const target = { drafts: this.#drafts, from, offset, context: this.#context }
    applyLabels(this.#layout, others, target)
  }

  /** Closes every heading: behind a signature something else begins. */
  restart(at: number): void {
    this.#closeFrom(-1)
    this.#carried = null
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
    this.#carried = null
    const span = { start: paragraph.bodyStart, end: paragraph.part.end }
    const reading = readHeading(this.#layout, span, this.#context)
    const ownTopic = classifySection(body)
    const isPlain = paragraph.marker === null
    const isPreamble = isPlain && !this.#hasSections
    const { obligation } = reading.sentence
    const isTold = obligation === null || obligation.form === 'assigned' || obligation.isStated
    // A body named alone on its line ("CHÍNH PHỦ") is the authority that enacts, not who must act.
    const isLabel = isPlain && (!body.endsWith(':') || SALUTATION.test(body))
    const isSilent = isLabel || (isPreamble && !isTold)
    const inherited = isSilent ? NOTHING_INHERITED : reading.inherited
    // The day of the meeting that the grounds tell of is nobody's deadline.
    const deadlines = isPreamble ? null : inherited.deadlines
    const plainRank = isPreamble ? PREAMBLE_RANK : leadInRank(paragraph)
    const isSilentTopic = isPlain && (ownTopic !== 'work' || TELLS.test(body))
    const toldTopic = isSilentTopic ? null : ownTopic
    const topic = isPlain && !isPreamble && ANNOUNCES_WORK.test(body) ? 'work' : toldTopic
    const isOrderly = obligation !== null && !IS_TITLE.test(body)
    const draftsFrom = this.#drafts.length
    // A heading that is a whole sentence with its subject is an order, whatever is listed under it.
    const isNumbered = rankOf(paragraph) > 40 && !isPlain && !paragraph.part.bold
    const mayOrder = isNumbered && this.#allowsImperative()
    const isSentence = obligation !== null && /[.;]$/u.test(body)
    const isOrder = isSentence && (obligation.lead.length > 0 || mayOrder)
    if (isOrder) this.#readText(paragraph, section)
    this.#scopes.push({
      rank: isPlain ? plainRank : rankOf(paragraph),
      section,
      topic: CONTENTS.test(body) ? 'account' : topicUnder(topic, isOrderly),
      inherited: { ...inherited, deadlines },
      draftsFrom,
      paragraph,
      standIn: this.#mayStandIn(paragraph, body) ? reading.sentence : null,
    })
  }

  #mayStandIn(paragraph: OutlineParagraph, body: string): boolean {
    const rank = rankOf(paragraph)
    const isItem = rank > 40 && rank < PLAIN_RANK && !body.endsWith(':') && !IS_TITLE.test(body)
    return isItem && this.#allowsImperative()
  }

  #allowsImperative(): boolean {
    const topic = this.#topic()
    return topic === 'work' || (topic === null && this.#hasSections)
  }

  #readText(paragraph: OutlineParagraph, section: string | null): void {
    const draftsFrom = this.#drafts.length
    const dated = readDeadlineAlone(this.#layout, paragraph, this.#drafts.at(-1), this.#context)
    if (dated !== null) {
      this.#drafts[draftsFrom - 1] = dated
      return
    }
    const inherited = this.#inherited()
    const carried = paragraph.marker === null ? this.#carried : null
    const orders = readOrders(this.#layout, paragraph, {
      context: this.#context,
      inherited: carried === null ? inherited : { ...inherited, lead: carried },
      section,
      topic: this.#topic(),
      hasSections: this.#hasSections,
    })
    this.#drafts.push(...orders)
    this.#carry(orders.at(-1), carried, paragraph.part)
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

  // "Sở A phải … / Tăng cường …": a line without a subject goes on with that of the line before.
  #carry(last: TaskDraft | undefined, carried: FoundNames | null, part: Span): void {
    const isOwn = last?.lead.span != null && isWithin(last.lead.span, part)
    this.#carried = last !== undefined && isOwn ? last.lead : carried
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
    if (labels.every(({ start, end }) => start >= end)) return this.#openLabels(owner, paragraph)
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

  // "b) Cơ quan thực hiện:" above "- Chủ trì: …": its lines speak of the tasks before it.
  #openLabels(owner: Scope | undefined, paragraph: OutlineParagraph): boolean {
    if (owner === undefined || owner.draftsFrom === this.#drafts.length) return false
    const rank = rankOf(paragraph)
    this.#closeFrom(closingRank(paragraph))
    this.#scopes.push({ ...owner, rank, topic: null, inherited: NOTHING_INHERITED, standIn: null })
    return true
  }

  // Labels make a task of whatever stands above them, verb or not.
  #draftOwner(owner: Scope | undefined): boolean {
    if (owner === undefined || !this.#hasSections) return false
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
    const hasLead = labels.some(({ role }) => role === 'lead')
    if (!hasLead || labels.length < 2 || !this.#hasSections) return false
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

function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end
}
