import type {
  PlanFileNotice,
  PlanFileNoticeCode,
  PlanFileRefusal,
  PlanFileRefusalCode,
} from '@roviec/interchange'
import type { Wording } from './verb.ts'

/** Why a plan file was not read, after its name. */
export function refusalOfPlanFile({ code, parameters }: PlanFileRefusal, path: string): Wording {
  const { vi, en } = REFUSALS[code]
  return { vi: `${path}: ${fill(vi, parameters)}`, en: `${path}: ${fill(en, parameters)}` }
}

/** Something to know about a plan file that was read. */
export function noticeOfPlanFile({ code, parameters }: PlanFileNotice): Wording {
  const { vi, en } = NOTICES[code]
  return { vi: fill(vi, parameters), en: fill(en, parameters) }
}

const REFUSALS: Readonly<Record<PlanFileRefusalCode, Wording>> = {
  'plan-file-format-unknown': {
    vi: 'Không phải tệp kế hoạch. Hãy lưu kế hoạch trong Microsoft Project dưới dạng XML.',
    en: 'This is no plan file. Save the plan in Microsoft Project as XML.',
  },
  'plan-file-namespace': {
    vi: 'Là tệp XML nhưng không phải của Microsoft Project ({found}).',
    en: 'This is XML, but not that of Microsoft Project ({found}).',
  },
  'plan-file-too-large': {
    vi: 'Tệp nặng {megabytes} MB, vượt giới hạn {maxMegabytes} MB.',
    en: 'The file has {megabytes} MB; the limit is {maxMegabytes} MB.',
  },
  'plan-file-too-many-tasks': {
    vi: 'Kế hoạch có hơn {maxTasks} công việc.',
    en: 'The plan has more than {maxTasks} tasks.',
  },
  'plan-file-damaged': {
    vi: 'Tệp bị hỏng, bị cắt, hoặc có khai báo thực thể không được phép.',
    en: 'The file is damaged, cut off, or declares entities, which is not allowed.',
  },
  'plan-file-date': {
    vi: 'Ngày {date} (công việc {task}) không có thật hoặc nằm ngoài 1970–2199.',
    en: 'The date {date} (task {task}) does not exist or lies outside 1970 to 2199.',
  },
  'plan-file-empty': { vi: 'Tệp trống.', en: 'The file is empty.' },
}

const NOTICES: Readonly<Record<PlanFileNoticeCode, Wording>> = {
  'plan-file-inactive-tasks': {
    vi: 'Bỏ qua {count} công việc đã tắt và các liên kết của chúng.',
    en: 'Tasks switched off are left out with their links: {count}.',
  },
  'plan-file-links-outside': {
    vi: 'Bỏ qua {count} liên kết tới tệp khác.',
    en: 'Links to other files are left out: {count}.',
  },
  'plan-file-from-finish': {
    vi: 'Kế hoạch vốn tính ngược từ ngày kết thúc; ở đây tính từ ngày bắt đầu.',
    en: 'The plan is made to be scheduled from its finish; here it is scheduled from its start.',
  },
  'plan-file-recurring-days': {
    vi: 'Chưa đọc được {count} kiểu ngày lặp lại trong lịch.',
    en: 'Recurring days of calendars that are not read: {count}.',
  },
  'plan-file-levelling': {
    vi: 'Không tính độ trễ do cân đối nguồn lực của {count} công việc.',
    en: 'Delays from levelling resources are not counted, in tasks: {count}.',
  },
}

function fill(text: string, parameters: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(parameters[name] ?? ''))
}
