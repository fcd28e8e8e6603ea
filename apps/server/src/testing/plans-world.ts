import { createWorkingCalendar } from '@roviec/calendar'
import {
  blocksFromText,
  fingerprintDirective,
  readDirective,
  scoreClarity,
} from '@roviec/directive'
import { loadActorPositions } from '../people/index.ts'
import type { Actor, Context } from '../platform/context.ts'
import { saveFile } from '../platform/files.ts'
import { newId } from '../platform/ids.ts'
import type { PlanItemRecord } from '../plans/plan-item.ts'
import { prepareDraft } from '../plans/prepare-draft.ts'
import { listOrganizationFacts } from '../plans/queries/list-organization-facts.ts'
import { insertDraft, listItems, saveItems } from '../plans/repository.ts'
import { buildOfficial, buildPosition, buildUnit, type Official } from './organization-world.ts'
import type { World } from './world.ts'

// Builders of plans in a small city. Like those of the organization they leave no audit entry.

/** The city: its committee and office, two departments, two wards of which one has no head. */
export interface PlansCity {
  readonly cityId: string
  /** Heads the committee, and signs what it issues. */
  readonly chair: Official
  readonly deputyChair: Official
  /** Enters plans in the office of the committee. */
  readonly clerk: Official
  readonly works: Official
  readonly health: Official
  readonly lotus: Official
  /** A ward whose head is vacant. */
  readonly mill: { readonly positionId: string; readonly unitId: string }
  /** An ordinary member of a department that no document names. */
  readonly stranger: Official
}

export async function buildPlansCity(world: World): Promise<PlansCity> {
  const cityId = await buildUnit(world, { kind: 'city', name: 'Thành phố Minh Hà' })
  const committeeId = await buildUnit(world, {
    parentId: cityId,
    kind: 'peoples-committee',
    name: 'Ủy ban nhân dân Thành phố',
  })
  const below = (kind: 'office' | 'department' | 'ward', name: string) =>
    buildUnit(world, { parentId: committeeId, kind, name, shortName: name })
  const official = async (unitId: string, title: string, fullName: string) =>
    buildOfficial(world, { unitId, title, fullName })
  return {
    cityId,
    chair: await official(committeeId, 'Chủ tịch UBND Thành phố', 'Phạm Quốc Việt'),
    deputyChair: await buildOfficial(world, {
      unitId: committeeId,
      title: 'Phó Chủ tịch UBND Thành phố',
      rank: 'deputy',
      fullName: 'Hà Thu Thủy',
    }),
    clerk: await buildOfficial(world, {
      unitId: await below('office', 'Văn phòng UBND Thành phố'),
      title: 'Chuyên viên Văn phòng UBND Thành phố',
      rank: 'member',
      duties: ['plan-clerk'],
      fullName: 'Đỗ Thùy Linh',
    }),
    works: await official(
      await below('department', 'Sở Xây dựng'),
      'Giám đốc Sở Xây dựng',
      'Lê Hồng',
    ),
    health: await official(await below('department', 'Sở Y tế'), 'Giám đốc Sở Y tế', 'Bùi Quân'),
    lotus: await official(
      await below('ward', 'Phường Cầu Sen'),
      'Chủ tịch UBND phường Cầu Sen',
      'Võ Thị Mai',
    ),
    mill: await buildPosition(world, {
      unitId: await below('ward', 'Phường Bến Gạo'),
      title: 'Chủ tịch UBND phường Bến Gạo',
    }),
    stranger: await buildOfficial(world, {
      unitId: await below('department', 'Sở Tư pháp'),
      title: 'Chuyên viên',
      rank: 'member',
      fullName: 'Ngô Văn Tân',
    }),
  }
}

/** One clear task, dated 14/12/2026, led by the department of works and supported by that of health. */
export const CLEAR_TASK =
  'Sở Xây dựng chủ trì, phối hợp với Sở Y tế trang trí 9 tuyến đường, ' +
  'báo cáo kết quả trước ngày 15 tháng 12 năm 2026.'

export interface GivenDocument {
  readonly tasks?: readonly string[]
  readonly world?: 'state' | 'party'
  readonly number?: string
  readonly title?: string
  /** Who issues a state document, in capitals as the letterhead has it. */
  readonly issuer?: string
}

/** The text of a plan in the form of the office, with one clear task unless told otherwise. */
export function planDocument(given: GivenDocument = {}): string {
  const { tasks = [CLEAR_TASK], world = 'state', title = 'Phục vụ Nhân dân đón Tết' } = given
  const isParty = world === 'party'
  const number = given.number ?? (isParty ? '41-KH/TU' : '236/KH-UBND')
  return [
    ...(isParty
      ? ['ĐẢNG CỘNG SẢN VIỆT NAM', 'THÀNH ỦY MINH HÀ', `Số ${number}`]
      : [...(given.issuer ? [given.issuer] : COMMITTEE), `Số: ${number}`]),
    'Minh Hà, ngày 18 tháng 11 năm 2026',
    'KẾ HOẠCH',
    title,
    'I. NHIỆM VỤ',
    ...tasks.map((task, index) => `${index + 1}. ${task}`),
    ...(isParty ? ['BÍ THƯ', 'Trần Hữu Nghĩa'] : ['CHỦ TỊCH', 'Phạm Quốc Việt']),
  ].join('\n')
}

const COMMITTEE = ['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ MINH HÀ']

export interface GivenDraft extends GivenDocument {
  readonly visibility?: 'tenant' | 'units'
  /** What people have made of the items, by their place. */
  readonly change?: (item: PlanItemRecord, index: number) => Partial<PlanItemRecord>
}

export interface Draft {
  readonly id: string
  readonly text: string
  readonly items: readonly PlanItemRecord[]
}

/** A draft that somebody has uploaded, read as an upload is, but without the worker. */
export async function buildDraft(
  world: World,
  uploader: Official,
  given: GivenDraft = {},
): Promise<Draft> {
  const { visibility, change } = given
  const text = planDocument(given)
  const answer = readDirective(blocksFromText(text), { calendar: createWorkingCalendar({}) })
  if (answer.kind === 'refused') throw new Error(`The document is refused: ${answer.code}`)
  const directive = answer.reading
  const quality = {
    score: scoreClarity(directive.tasks),
    fingerprint: fingerprintDirective(directive),
  }
  const reading = { directive, mediaType: 'text/plain', notices: [], quality }
  const file = { name: 'ke-hoach.txt', bytes: new TextEncoder().encode(text) }
  const id = newId()
  const actor = await actorOf(world, uploader)
  return world.inTenant(async (ctx) => {
    const facts = await listOrganizationFacts(ctx)
    const draft = prepareDraft({ file, reading, visibility }, actor, facts)
    await insertDraft(ctx, draft, { id, fileSha256: await saveFile(ctx, file.bytes) })
    return { id, text: draft.text, items: await applied(ctx, id, change) }
  }, actor)
}

/** Publishes a draft through the interface, all its gaps accepted; answers how it went. */
export async function publish(
  world: World,
  publisher: Official,
  draft: Pick<Draft, 'id'>,
  given: { readonly version?: number; readonly pastDates?: readonly unknown[] } = {},
): Promise<Response> {
  const { version = 1, pastDates = [] } = given
  return world.post(
    publisher,
    `/plans/${draft.id}/publish`,
    { pastDates, acknowledgeRest: true },
    { 'if-match': `"${version}"` },
  )
}

async function applied(
  ctx: Context,
  planId: string,
  change: GivenDraft['change'] = () => ({}),
): Promise<readonly PlanItemRecord[]> {
  const items = await listItems(ctx, planId)
  await saveItems(
    ctx,
    planId,
    items.map((item, index) => ({ ...item, ...change(item, index) })),
  )
  return listItems(ctx, planId)
}

/** The official as the server knows them in a request. */
async function actorOf(world: World, { userId, personId }: Official): Promise<Actor> {
  const positions = await world.inTenant((ctx) => loadActorPositions(ctx, personId))
  return { kind: 'person', userId, personId, fullName: 'Đỗ Thùy Linh', positions, delegations: [] }
}
