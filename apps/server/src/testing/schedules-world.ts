import { isoDate } from '@roviec/calendar'
import type { Revision, ScheduleEdit, SchedulePreview } from '@roviec/contract'
import type { PlanItemRecord } from '../plans/plan-item.ts'
import type { Official } from './organization-world.ts'
import { buildDraft, type Draft, type PlansCity, publish } from './plans-world.ts'
import type { World } from './world.ts'

// Plans with dates, and what is done with their schedules over HTTP.

/** Three tasks of the department of works, one after the other: Mondays to Wednesdays. */
const SPANS = [
  ['2026-12-07', '2026-12-09'],
  ['2026-12-10', '2026-12-11'],
  ['2026-12-14', '2026-12-16'],
] as const

const TASKS = [
  'Sở Xây dựng khảo sát 9 tuyến đường trước ngày 10/12/2026.',
  'Sở Xây dựng lập báo cáo khảo sát trước ngày 12/12/2026.',
  'Sở Y tế kiểm tra an toàn thực phẩm trước ngày 17/12/2026.',
]

export interface DatedDraft {
  readonly draft: Draft
  /** The ids of its three tasks, before and after the publication. */
  readonly ids: readonly [string, string, string]
}

export async function buildDatedDraft(world: World, city: PlansCity): Promise<DatedDraft> {
  const draft = await buildDraft(world, city.clerk, {
    tasks: TASKS,
    change: (item, index) => ({ due: { ...item.due, ...spanOf(index) } }),
  })
  const [one, two, three] = draft.items.map(({ id }) => id)
  if (one === undefined || two === undefined || three === undefined) {
    throw new Error('The document has three tasks.')
  }
  return { draft, ids: [one, two, three] }
}

function spanOf(index: number): Partial<PlanItemRecord['due']> {
  const [from, on] = SPANS[index] ?? SPANS[0]
  return { kind: 'range', from: isoDate(from), on: isoDate(on) }
}

/** The same, published by its clerk. */
export async function buildDatedPlan(world: World, city: PlansCity): Promise<DatedDraft> {
  const dated = await buildDatedDraft(world, city)
  const response = await publish(world, city.clerk, dated.draft)
  if (response.status !== 200) throw new Error(await response.text())
  return dated
}

/** Later by so many weeks than it is in the draft, from Monday to Wednesday. */
export function moveTo(taskId: string, startOn: string, finishOn: string): ScheduleEdit {
  return { kind: 'dates', taskId, startOn: isoDate(startOn), finishOn: isoDate(finishOn) }
}

export function linkOf(fromTaskId: string, toTaskId: string, lagDays = 0): ScheduleEdit {
  return { kind: 'link', fromTaskId, toTaskId, type: 'FS', lagDays }
}

export async function preview(
  world: World,
  sender: Official,
  planId: string,
  edits: readonly ScheduleEdit[],
): Promise<SchedulePreview> {
  const response = await world.post(sender, `/plans/${planId}/schedule/preview`, { edits })
  if (response.status !== 200) throw new Error(await response.text())
  return (await response.json()) as SchedulePreview
}

/** Looks at the preview and applies what it says. */
export async function editDraft(
  world: World,
  sender: Official,
  planId: string,
  edits: readonly ScheduleEdit[],
): Promise<Response> {
  const { digest } = await preview(world, sender, planId, edits)
  return world.post(sender, `/plans/${planId}/schedule/edits`, { edits, digest })
}

export interface GivenRevision {
  readonly title?: string
  readonly edits: readonly ScheduleEdit[]
  readonly author: Official
  readonly decision?: string
}

/** A draft of somebody over a published plan; answers its id. */
export async function openRevision(
  world: World,
  planId: string,
  { title = 'Lùi đợt khảo sát', edits, author }: GivenRevision,
): Promise<string> {
  const response = await world.post(author, `/plans/${planId}/revisions`, { title, edits })
  if (response.status !== 201) throw new Error(await response.text())
  return ((await response.json()) as { readonly id: string }).id
}

/** The same, submitted: its version is 2. */
export async function submitRevision(
  world: World,
  planId: string,
  given: GivenRevision,
): Promise<string> {
  const id = await openRevision(world, planId, given)
  const { decision = '12/TB-UBND' } = given
  const response = await world.post(
    given.author,
    `/plans/${planId}/revisions/${id}/submit`,
    { reason: 'Mưa kéo dài', decision },
    FIRST_VERSION,
  )
  if (response.status !== 200) throw new Error(await response.text())
  return id
}

const FIRST_VERSION = { 'if-match': '"1"' }
const SECOND_VERSION = { 'if-match': '"2"' }

export async function getRevision(
  world: World,
  reader: Official,
  planId: string,
  id: string,
): Promise<Revision> {
  const response = await world.get(reader, `/plans/${planId}/revisions/${id}`)
  if (response.status !== 200) throw new Error(await response.text())
  return (await response.json()) as Revision
}

/** Reads what a submitted revision does, and approves exactly that. */
export async function approve(
  world: World,
  decider: Official,
  planId: string,
  id: string,
): Promise<Response> {
  const { preview: read } = await getRevision(world, decider, planId, id)
  return approveAs(world, decider, { planId, id, digest: read.digest })
}

export function approveAs(
  world: World,
  decider: Official,
  { planId, id, digest }: { readonly planId: string; readonly id: string; readonly digest: string },
): Promise<Response> {
  const path = `/plans/${planId}/revisions/${id}/approve`
  return world.post(decider, path, { note: 'Đồng ý', digest }, SECOND_VERSION)
}
