import type { IsoDate, WorkingCalendar } from '@roviec/calendar'
import { addDays } from '@roviec/calendar'
import type { Actor, Context } from '../platform/context.ts'
import type { LoadActor } from '../platform/in-tenant.ts'
import {
  blockersOf,
  createPlan,
  listItems,
  type PlanItemRecord,
  publishPlan,
  readUpload,
  revisePlan,
  revisePlanItems,
} from '../plans/index.ts'
import { editSchedule, getPreview } from '../schedules/index.ts'
import { committeePlan } from './documents/committee-plan.ts'
import { conclusionNotice } from './documents/conclusion-notice.ts'
import { demonstrationDates, type DemonstrationDates } from './documents/demonstration-dates.ts'
import { draftPlan } from './documents/draft-plan.ts'
import { partyPlan } from './documents/party-plan.ts'
import { servicePlan } from './documents/service-plan.ts'
import { linkPlan } from './link-plan.ts'

/** Runs at a moment of the past or of today, on a platform whose clock stands there. */
export type RunAt = <T>(
  at: { readonly on: IsoDate; readonly time: string },
  who: Actor | LoadActor,
  work: (ctx: Context) => Promise<T>,
) => Promise<T>

interface DemonstrationDocument {
  readonly fileName: string
  readonly write: (dates: DemonstrationDates) => string
  /** Working days from the day of seeding to the day of the document; negative is before. */
  readonly issued: number
  readonly clerk: string
  /** The seat that signs and so assigns; null leaves a draft. */
  readonly signer: string | null
}

const DOCUMENTS: readonly DemonstrationDocument[] = [
  {
    fileName: '18_KH-UBND.txt',
    write: servicePlan,
    issued: -222,
    clerk: 'Chuyên viên Văn phòng UBND Thành phố',
    signer: 'Chủ tịch UBND Thành phố',
  },
  {
    fileName: '142_KH-UBND.txt',
    write: committeePlan,
    issued: -118,
    clerk: 'Chuyên viên Văn phòng UBND Thành phố',
    signer: 'Chủ tịch UBND Thành phố',
  },
  {
    fileName: '41-KH_TU.txt',
    write: partyPlan,
    issued: -104,
    clerk: 'Chuyên viên Văn phòng Thành ủy',
    signer: 'Phó Bí thư Thường trực Thành ủy',
  },
  {
    fileName: '214_TB-VP.txt',
    write: conclusionNotice,
    issued: -36,
    clerk: 'Chuyên viên Văn phòng UBND Thành phố',
    signer: 'Chánh Văn phòng UBND Thành phố',
  },
  {
    fileName: '236_KH-UBND.txt',
    write: draftPlan,
    issued: -2,
    clerk: 'Chuyên viên Văn phòng UBND Thành phố',
    signer: null,
  },
]

/** Of a draft that nobody has revised yet. */
const FIRST_VERSION = 1

/** Runs one command in its own transaction, at a moment, as the holder of a seat. */
export type RunAs = <T>(
  seat: { readonly positionId: string } | { readonly title: string },
  at: { readonly on: IsoDate; readonly time: string },
  work: (ctx: Context) => Promise<T>,
) => Promise<T>

/** One step of the demonstration's past, on its day. */
export interface PlanPublishing {
  readonly on: IsoDate
  readonly run: () => Promise<string | null>
}

/** The documents as steps to take on their days; a step answers the id of the plan it published. */
export function planPublishings(
  today: IsoDate,
  calendar: WorkingCalendar,
  { runAs, positionIdOf }: { runAs: RunAs; positionIdOf: (title: string) => string },
): PlanPublishing[] {
  const dates = demonstrationDates(today, calendar)
  return DOCUMENTS.map((document) => {
    const on = calendar.nextWorkingDay(addDays(dates.on(document.issued), 1))
    return { on, run: () => publish(document, { dates, on, calendar, runAs, positionIdOf }) }
  })
}

interface Publishing {
  readonly dates: DemonstrationDates
  readonly on: IsoDate
  readonly calendar: WorkingCalendar
  readonly runAs: RunAs
  readonly positionIdOf: (title: string) => string
}

async function publish(document: DemonstrationDocument, given: Publishing): Promise<string | null> {
  const { dates, on, calendar, runAs, positionIdOf } = given
  const { fileName, clerk, signer } = document
  const as = <T>(time: string, work: (ctx: Context) => Promise<T>) =>
    runAs({ title: clerk }, { on, time }, work)
  const bytes = new TextEncoder().encode(document.write(dates))
  const reading = await readUpload(
    { bytes },
    {
      settings: { beforeDay: 'exclusive', overrides: [], culturalDay: false, checklist: '2025' },
      signal: new AbortController().signal,
    },
  )
  const { id } = await as('08:10', (ctx) =>
    createPlan(ctx, { file: { name: fileName, bytes }, reading, visibility: 'tenant' }),
  )
  const items = await as('08:11', (ctx) => listItems(ctx, id))
  const edits = linkPlan(items, { startOn: on, calendar })
  await as('08:15', async (ctx) => {
    const { digest } = await getPreview(ctx, id, edits)
    return editSchedule(ctx, { planId: id, edits, digest })
  })
  if (signer === null) return null

  let version = FIRST_VERSION + (edits.length > 0 ? 1 : 0)
  for (const item of items.filter((candidate) => blockersOf(candidate).length > 0)) {
    const revised = await as('08:20', (ctx) =>
      revisePlanItems(ctx, { planId: id, itemIds: [item.id], change: answerFor(item) }),
    )
    version = revised.version
  }
  const signed = await as('08:30', (ctx) =>
    revisePlan(ctx, {
      planId: id,
      change: { signingPositionId: positionIdOf(signer) },
      version,
    }),
  )
  await as('08:40', (ctx) =>
    publishPlan(ctx, {
      planId: id,
      version: signed.version,
      decisions: { pastDates: [], acknowledgeRest: true },
    }),
  )
  return id
}

/** Standing work says why it has no end; what names nobody is put off. */
function answerFor(item: PlanItemRecord) {
  return item.due.kind === 'standing' && item.accountablePositionId !== null
    ? { due: { ...item.due, reason: 'Việc làm hằng ngày, không có ngày kết thúc' } }
    : { deferred: true }
}
