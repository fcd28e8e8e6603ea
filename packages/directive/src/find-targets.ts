import type { DeadlineContext } from './deadline-candidate.ts'
import { findHorizon } from './find-horizon.ts'
import { findTableTargets } from './find-table-targets.ts'
import type { Layout } from './lay-out-blocks.ts'
import { TARGET_COUNT_MAX } from './limits.ts'
import { rankOf, type OutlineEntry, type OutlineParagraph } from './outline.ts'
import { readTargets, type TargetPlace } from './read-targets.ts'
import type { DirectiveTarget, NotUnderstood } from './reading.ts'
import { classifySection } from './section-class.ts'
import { splitSentences } from './split-sentences.ts'

/** The figures a document sets, and what was meant as one and names none. */
export interface TargetReading {
  readonly targets: readonly DirectiveTarget[]
  readonly notUnderstood: readonly NotUnderstood[]
}

interface Heading extends TargetPlace {
  readonly rank: number
}

/** Finds the figures to be reached in the prose and in the tables of targets. */
export function findTargets(
  layout: Layout,
  outline: readonly OutlineEntry[],
  context: DeadlineContext & { readonly title: string | null },
): TargetReading {
  const targets: DirectiveTarget[] = []
  const notUnderstood: NotUnderstood[] = []
  let headings: readonly Heading[] = []
  const titleHorizon = findTitleHorizon(context.title, context)
  const place = (): TargetPlace & { readonly context: DeadlineContext } => {
    const { topic, on } = placeOf(headings)
    return { topic, on, titleOn: titleHorizon, context }
  }
  for (const entry of outline) {
    if (entry.kind === 'break') headings = []
    else if (entry.kind === 'table') {
      const found = findTableTargets(entry.part, layout, place())
      targets.push(...found.targets)
      notUnderstood.push(...found.notUnderstood)
    } else {
      headings = below(headings, entry)
      targets.push(...inParagraph(layout, entry, place()))
      headings = withHeading(headings, layout, entry, context)
    }
  }
  return { targets: targets.slice(0, TARGET_COUNT_MAX), notUnderstood }
}

function below(headings: readonly Heading[], entry: OutlineParagraph): readonly Heading[] {
  const rank = rankOf(entry)
  const kept = headings.filter((heading) => heading.rank < rank)
  return kept.length === headings.length ? headings : kept
}

function placeOf(headings: readonly Heading[]): TargetPlace {
  return {
    topic: headings.findLast(({ topic }) => topic !== null)?.topic ?? null,
    on: headings.findLast(({ on }) => on !== null)?.on ?? null,
  }
}

// "Kế hoạch cải cách hành chính năm 2026": the year of the plan is the horizon of its figures.
function findTitleHorizon(title: string | null, context: DeadlineContext): TargetPlace['on'] {
  const period =
    /(?:giai đoạn|năm)\s(?:\d{4}\s?[-–]\s?)?(20\d{2})(?!\d)(?!.*(?:giai đoạn|năm)\s\d{4})/iu.exec(
      title ?? '',
    )
  const on = period === null ? null : findHorizon(`đến năm ${period[1] ?? ''}`, context)
  return on !== null && on < (context.issuedOn ?? '') ? null : on
}

// A heading without a number ("Mục tiêu cụ thể:") stands above dashes and below letters.
const PLAIN_HEADING_RANK = 58

function withHeading(
  headings: readonly Heading[],
  layout: Layout,
  entry: OutlineParagraph,
  context: DeadlineContext,
): readonly Heading[] {
  const words = layout.match.slice(entry.bodyStart, Math.min(entry.part.end, entry.bodyStart + 240))
  if (!entry.isHeading && !(entry.hasChildren && words.endsWith(':'))) return headings
  const rank = entry.marker === null ? plainRank(words) : rankOf(entry)
  const ownTopic = AIMS.test(words) ? 'aims' : classifySection(words)
  const on = findHorizon(words, context)
  return [...headings.filter((heading) => heading.rank < rank), { rank, topic: ownTopic, on }]
}

// "PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2026" under "Phần thứ hai" stands above "I."
function plainRank(words: string): number {
  return /\p{Lu}{2}/u.test(words) && !/\p{Ll}/u.test(words)
    ? CAPITAL_HEADING_RANK
    : PLAIN_HEADING_RANK
}

const CAPITAL_HEADING_RANK = 12
const AIMS = /^(?:các\s)?(?:mục tiêu|chỉ tiêu|một số chỉ tiêu|phấn đấu)/iu

function inParagraph(
  layout: Layout,
  entry: OutlineParagraph,
  place: TargetPlace & { readonly context: DeadlineContext },
): DirectiveTarget[] {
  const { start, end } = { start: entry.bodyStart, end: entry.part.end }
  if (!/\d/u.test(layout.match.slice(start, end))) return []
  return splitSentences(layout.match, start, end).flatMap((sentence) =>
    readTargets(
      layout.match.slice(sentence.start, sentence.end),
      layout.text.slice(sentence.start, sentence.end),
      sentence.start,
      place,
    ),
  )
}
