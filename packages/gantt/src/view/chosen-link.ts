import { ganttLinkId } from '../edit/gantt-edit.ts'
import { distanceToLine, type Point } from '../edit/hit-test.ts'
import { GANTT_LINK_KINDS, type GanttLink, type GanttRow } from '../row.ts'
import { announce } from './announce.ts'
import type { Chart } from './chart.ts'
import { emit, rightsOf } from './rights.ts'

/** Chooses a link, or none: it is drawn strong, and the keys for links are for it. */
export function chooseLink(chart: Chart, link: GanttLink | null): void {
  const id = link === null ? null : ganttLinkId(link)
  if (id === chart.chosenLinkId) return
  chart.chosenLinkId = id
  drawChosenLink(chart)
}

/** Draws the chosen link where it now runs. */
export function drawChosenLink(chart: Chart): void {
  const { shownLinks, chosenLinkId, frame } = chart
  const shown =
    chosenLinkId === null
      ? undefined
      : shownLinks.find(({ link }) => ganttLinkId(link) === chosenLinkId)
  frame.edit.showChosenLink(shown === undefined ? null : shown.path + shown.arrow)
}

export function findChosenLink({ links, chosenLinkId }: Chart): GanttLink | null {
  if (chosenLinkId === null) return null
  return links.find((link) => ganttLinkId(link) === chosenLinkId) ?? null
}

/** The link in sight that runs nearest to a point, within some pixels. */
export function findLinkAt(chart: Chart, point: Point, reach: number): GanttLink | null {
  let best: { readonly link: GanttLink; readonly distance: number } | null = null
  for (const { link, points } of chart.shownLinks) {
    const distance = distanceToLine(points, point)
    if (distance <= reach && (best === null || distance < best.distance)) best = { link, distance }
  }
  return best?.link ?? null
}

/** The next or previous link of a row, round and round, and its words. */
export function chooseNextLink(chart: Chart, row: GanttRow, step: -1 | 1): void {
  const links = chart.links.filter(({ fromId, toId }) => fromId === row.id || toId === row.id)
  if (links.length === 0) return announce(chart, chart.texts.editing.noLinks)
  const now = links.findIndex((link) => ganttLinkId(link) === chart.chosenLinkId)
  const first = step === 1 ? 0 : links.length - 1
  const next = now === -1 ? first : (now + step + links.length) % links.length
  const link = links[next]
  if (link === undefined) return
  chooseLink(chart, link)
  const words = chart.texts.editing.chosenLink(next + 1, links.length, linkWords(chart, link))
  announce(chart, words)
}

export function linkWords(chart: Chart, link: GanttLink): string {
  const { editing } = chart.texts
  const titleOf = (id: string) => chart.rows.find((row) => row.id === id)?.title ?? id
  const type = editing.linkTypes[link.kind ?? 'FS']
  const lagDays = link.lagDays ?? 0
  const lag = lagDays === 0 ? '' : `, ${editing.lag(lagDays)}`
  return `${editing.link(titleOf(link.fromId), titleOf(link.toId), type)}${lag}`
}

/** Asks the host to take the chosen link away. */
export function unlinkChosen(chart: Chart): void {
  const link = findChosenLink(chart)
  if (link === null || !mayChange(chart, link)) return
  const words = chart.texts.editing.unlinked(linkWords(chart, link))
  emit(chart, { kind: 'unlink', linkId: ganttLinkId(link) })
  announce(chart, words)
}

/** One day more or less between the two, or the next type in turn. */
export function changeChosenLink(
  chart: Chart,
  change: { readonly lagBy: -1 | 1 } | { readonly type: 'next' },
): void {
  const link = findChosenLink(chart)
  if (link === null || !mayChange(chart, link)) return
  const kind = link.kind ?? 'FS'
  const next = GANTT_LINK_KINDS[(GANTT_LINK_KINDS.indexOf(kind) + 1) % GANTT_LINK_KINDS.length]
  const type = 'type' in change ? (next ?? kind) : kind
  const lagDays = (link.lagDays ?? 0) + ('lagBy' in change ? change.lagBy : 0)
  emit(chart, { kind: 'change-link', linkId: ganttLinkId(link), type, lagDays })
  announce(chart, linkWords(chart, { ...link, kind: type, lagDays }))
}

function mayChange(chart: Chart, link: GanttLink): boolean {
  const successor = chart.rows.find(({ id }) => id === link.toId)
  const rights = successor === undefined ? {} : rightsOf(chart, successor)
  if (rights.link === true) return true
  announce(chart, rights.reason ?? chart.texts.editing.refused)
  return false
}
