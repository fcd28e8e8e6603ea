import type { Due } from '@roviec/contract'
import { type SheetCell, type SpreadsheetSheet, writeSpreadsheet } from '@roviec/interchange'
import type { Context } from '../../platform/context.ts'
import { listTasksOfPlan } from '../../tasks/index.ts'
import type { PlanRecord } from '../plan.ts'
import { accessPlanToView, listItems } from '../repository.ts'
import { presentItems } from './present-items.ts'

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The proposed tasks of a draft, or the tasks of a plan, as a spreadsheet. */
export async function exportPlan(ctx: Context, planId: string) {
  const { plan } = await accessPlanToView(ctx, planId)
  const sheet = plan.status === 'draft' ? await draftSheet(ctx, plan) : await taskSheet(ctx, planId)
  return {
    fileName: `${(plan.header.number ?? 'ke-hoach').replaceAll(/[^\p{L}\p{N}-]+/gu, '-')}.xlsx`,
    mediaType: SPREADSHEET,
    bytes: await writeSpreadsheet([{ name: 'Nhiệm vụ', ...sheet }]),
  }
}

type Sheet = Omit<SpreadsheetSheet, 'name'>

const DRAFT_HEAD = [
  'TT',
  'Mục',
  'Nhiệm vụ',
  'Vị trí chịu trách nhiệm chính',
  'Chủ trì theo văn bản',
  'Phối hợp theo văn bản',
  'Hạn hoàn thành',
  'Thời hạn theo văn bản',
  'Sản phẩm',
  'Còn phải hỏi',
]

async function draftSheet(ctx: Context, plan: PlanRecord): Promise<Sheet> {
  const { items } = await presentItems(ctx, plan, await listItems(ctx, plan.id))
  const rows = items
    .filter((item) => !item.discarded)
    .map((item, index) => [
      index + 1,
      item.section,
      item.title,
      item.accountableLabel,
      item.leadNames.join('; '),
      item.supportNames.join('; '),
      dateCell(item.due),
      item.due.text,
      item.product,
      item.questions.map(({ question }) => question).join('\n'),
    ])
  return { head: DRAFT_HEAD, rows, columnWidths: [6, 8, 50, 30, 30, 30, 14, 24, 24, 50] }
}

const TASK_HEAD = [
  'TT',
  'Mục',
  'Nhiệm vụ',
  'Vị trí chịu trách nhiệm chính',
  'Đơn vị chủ trì',
  'Người phụ trách',
  'Hạn hoàn thành',
  'Hạn ban đầu',
  'Thời hạn theo văn bản',
  'Tiến độ (%)',
  'Tình trạng',
]

const STATES = {
  'done-on-time': 'Hoàn thành đúng hạn',
  'done-late': 'Hoàn thành trễ',
  'open-within-term': 'Đang làm, trong hạn',
  'open-overdue': 'Đang làm, quá hạn',
  waiting: 'Chờ xác nhận',
  undated: 'Không có ngày hạn',
  'not-counted': 'Không tính',
} as const

async function taskSheet(ctx: Context, planId: string): Promise<Sheet> {
  const tasks = await listTasksOfPlan(ctx, planId)
  const rows = tasks.map((task, index) => [
    index + 1,
    task.section,
    task.title,
    task.accountableTitle,
    task.leadUnitName,
    task.holder?.fullName ?? null,
    dateCell(task.due),
    task.firstDueOn === null ? null : ({ kind: 'date', on: task.firstDueOn } as const),
    task.due.text,
    task.progressPercent,
    STATES[task.timeliness],
  ])
  return { head: TASK_HEAD, rows, columnWidths: [6, 8, 50, 30, 30, 24, 14, 14, 24, 10, 22] }
}

function dateCell({ on }: Due): SheetCell {
  return on === null ? null : { kind: 'date', on }
}
