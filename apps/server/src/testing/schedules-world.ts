import { isoDate } from '@roviec/calendar'
import type { ScheduleEdit, SchedulePreview } from '@roviec/contract'
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
