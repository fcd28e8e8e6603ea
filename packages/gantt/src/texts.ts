import type { CivilDate } from '@roviec/calendar'
import { GANTT_EDIT_TEXTS_EN, GANTT_EDIT_TEXTS_VI, type GanttEditTexts } from './edit/edit-texts.ts'
import type { GanttState } from './row.ts'
import type { GanttZoom } from './zoom.ts'

/** Every word the chart shows or speaks. Dates arrive as numbers, so a language orders them. */
export interface GanttTexts {
  readonly chartLabel: string
  readonly columns: {
    readonly title: string
    readonly lead: string
    readonly due: string
    readonly progress: string
    readonly state: string
    readonly timeline: string
  }
  readonly states: Readonly<Record<GanttState, string>>
  readonly zooms: Readonly<Record<GanttZoom, string>>
  readonly today: string
  /** Said when the whole plan was made to fit. */
  readonly wholePlan: string
  readonly critical: string
  readonly baseline: string
  readonly deadline: string
  readonly forecast: string
  readonly forecastLegend: string
  readonly daysOffLegend: string
  readonly weekend: string
  readonly noDates: string
  readonly standing: string
  readonly recurring: string
  readonly expected: (name: string) => string
  readonly date: (day: CivilDate) => string
  readonly dayLabel: (day: CivilDate & { readonly weekday: number }) => string
  readonly monthLabel: (day: CivilDate) => string
  readonly monthShortLabel: (day: CivilDate) => string
  readonly quarterLabel: (quarter: { readonly year: number; readonly quarter: number }) => string
  readonly yearLabel: (year: number) => string
  readonly percent: (percent: number) => string
  readonly spanSentence: (from: string, to: string) => string
  readonly startSentence: (from: string) => string
  readonly dueSentence: (due: string) => string
  readonly progressSentence: (percent: string) => string
  readonly baselineSentence: (from: string, to: string) => string
  readonly forecastSentence: (p50: string, p80: string) => string
  readonly occurrencesSentence: (count: number, first: string) => string
  readonly timelineSentence: (from: string, to: string) => string
  readonly rowsLeftOut: (count: number) => string
  readonly draftSentence: (from: string, to: string) => string
  readonly slackSentence: (free: string, total: string) => string
  readonly countsSentence: (count: number, state: string) => string
  readonly progressLine: string
  readonly draft: string
  readonly slack: string
  /** At the foot of a printed page. */
  readonly page: (number: number, count: number) => string
  readonly editing: GanttEditTexts
}

const WEEKDAYS_VI = ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'] as const
const WEEKDAYS_EN = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const
const MONTHS_EN = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const
const QUARTERS = ['I', 'II', 'III', 'IV'] as const

/** The office's own words; the default everywhere. */
export const GANTT_TEXTS_VI: GanttTexts = {
  chartLabel: 'Biểu đồ Gantt',
  columns: {
    title: 'Nhiệm vụ',
    lead: 'Chủ trì',
    due: 'Hạn',
    progress: 'Đã làm',
    state: 'Tình trạng',
    timeline: 'Thời gian',
  },
  states: {
    done: 'Hoàn thành',
    'done-late': 'Hoàn thành trễ',
    'in-progress': 'Đang làm',
    'waiting-verification': 'Chờ xác nhận',
    'not-started': 'Chưa làm',
    'at-risk': 'Nguy cơ',
    overdue: 'Quá hạn',
    cancelled: 'Đã hủy',
    standing: 'Thường xuyên',
  },
  zooms: {
    day: 'Xem theo ngày',
    week: 'Xem theo tuần',
    month: 'Xem theo tháng',
    quarter: 'Xem theo quý',
  },
  today: 'Hôm nay',
  wholePlan: 'Xem toàn bộ kế hoạch',
  critical: 'Đường găng',
  baseline: 'Kế hoạch gốc',
  deadline: 'Hạn',
  forecast: 'Dự báo xong',
  forecastLegend: 'Dự báo P50–P80',
  daysOffLegend: 'Ngày nghỉ lễ, Tết',
  weekend: 'Cuối tuần',
  noDates: 'chưa có hạn',
  standing: 'thường xuyên, không có hạn',
  recurring: 'định kỳ',
  expected: (name) => `${name}, dự kiến`,
  date: slashed,
  dayLabel: ({ day, weekday }) => `${WEEKDAYS_VI[weekday - 1] ?? ''} ${padded(day)}`,
  monthLabel: ({ year, month }) => `Tháng ${month}/${year}`,
  monthShortLabel: ({ month }) => `Tháng ${month}`,
  quarterLabel: ({ quarter }) => `Quý ${QUARTERS[quarter - 1] ?? ''}`,
  yearLabel: (year) => `Năm ${year}`,
  percent: (percent) => `${percent}%`,
  spanSentence: (from, to) => `từ ${from} đến ${to}`,
  startSentence: (from) => `bắt đầu ${from}, chưa có hạn`,
  dueSentence: (due) => `hạn ${due}`,
  progressSentence: (percent) => `đã làm ${percent}`,
  baselineSentence: (from, to) => `kế hoạch gốc từ ${from} đến ${to}`,
  forecastSentence: (p50, p80) =>
    `dự báo: khả năng xong đến hết ${p50} là 50%, đến hết ${p80} là 80%`,
  occurrencesSentence: (count, first) => `định kỳ ${count} kỳ, kỳ đầu hạn ${first}`,
  timelineSentence: (from, to) => `Thời gian, từ ${from} đến ${to}`,
  rowsLeftOut: (count) => `còn ${count} dòng không in ở đây`,
  draftSentence: (from, to) => `bản nháp từ ${from} đến ${to}`,
  slackSentence: (free, total) =>
    `xong đến ${free} chưa ảnh hưởng việc sau, đến ${total} chưa ảnh hưởng cả kế hoạch`,
  countsSentence: (count, state) => `${count} ${state.toLowerCase()}`,
  progressLine: 'Đường tiến độ',
  draft: 'Bản nháp',
  slack: 'Dự trữ',
  page: (number, count) => `Trang ${number}/${count}`,
  editing: GANTT_EDIT_TEXTS_VI,
}

/** The same in English. */
export const GANTT_TEXTS_EN: GanttTexts = {
  chartLabel: 'Gantt chart',
  columns: {
    title: 'Task',
    lead: 'Lead',
    due: 'Due',
    progress: 'Done',
    state: 'State',
    timeline: 'Timeline',
  },
  states: {
    done: 'Done',
    'done-late': 'Done late',
    'in-progress': 'In progress',
    'waiting-verification': 'Waiting for verification',
    'not-started': 'Not started',
    'at-risk': 'At risk',
    overdue: 'Overdue',
    cancelled: 'Cancelled',
    standing: 'Standing',
  },
  zooms: { day: 'By day', week: 'By week', month: 'By month', quarter: 'By quarter' },
  today: 'Today',
  wholePlan: 'The whole plan in view',
  critical: 'Critical path',
  baseline: 'Original plan',
  deadline: 'Deadline',
  forecast: 'Forecast finish',
  forecastLegend: 'Forecast P50–P80',
  daysOffLegend: 'Public holidays, Tết',
  weekend: 'Weekend',
  noDates: 'no deadline yet',
  standing: 'standing work, no deadline',
  recurring: 'recurring',
  expected: (name) => `${name}, expected`,
  date: slashed,
  dayLabel: ({ day, weekday }) => `${WEEKDAYS_EN[weekday - 1] ?? ''} ${padded(day)}`,
  monthLabel: ({ year, month }) => `${MONTHS_EN[month - 1] ?? ''} ${year}`,
  monthShortLabel: ({ month }) => MONTHS_EN[month - 1] ?? '',
  quarterLabel: ({ quarter }) => `Q${quarter}`,
  yearLabel: (year) => String(year),
  percent: (percent) => `${percent}%`,
  spanSentence: (from, to) => `from ${from} to ${to}`,
  startSentence: (from) => `starts ${from}, no deadline yet`,
  dueSentence: (due) => `due ${due}`,
  progressSentence: (percent) => `${percent} done`,
  baselineSentence: (from, to) => `original plan from ${from} to ${to}`,
  forecastSentence: (p50, p80) =>
    `forecast: 50% likely to be done by the end of ${p50}, 80% by the end of ${p80}`,
  occurrencesSentence: (count, first) => `recurring, ${count} times, first due ${first}`,
  timelineSentence: (from, to) => `Timeline, from ${from} to ${to}`,
  rowsLeftOut: (count) => `${count} more rows not printed here`,
  draftSentence: (from, to) => `draft from ${from} to ${to}`,
  slackSentence: (free, total) =>
    `may end by ${free} without moving the next task, by ${total} without moving the plan`,
  countsSentence: (count, state) => `${count} ${state.toLowerCase()}`,
  progressLine: 'Progress line',
  draft: 'Draft',
  slack: 'Slack',
  page: (number, count) => `Page ${number} of ${count}`,
  editing: GANTT_EDIT_TEXTS_EN,
}

function slashed({ year, month, day }: CivilDate): string {
  return `${padded(day)}/${padded(month)}/${year}`
}

function padded(value: number): string {
  return String(value).padStart(2, '0')
}
