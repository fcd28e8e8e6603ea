import type { IsoDate } from '@roviec/calendar'
import { cleanLine } from './clean-line.ts'
import { longDate, shortDate } from './date-words.ts'
import { kindName, titleBelowKind } from './kind-names.ts'
import type { MeetingPaper, MeetingSource } from './meeting-paper.ts'

/** All words of the paper for a meeting, beside those of the tasks themselves. */
export const MEETING_WORDS = {
  title: (source: MeetingSource) => `Tình hình thực hiện ${sourceName(source)}`,
  opening: (source: MeetingSource, issuer: string, asOn: IsoDate) =>
    `Thực hiện ${sourceName(source)} về ${titleOf(source)}, ${cleanLine(issuer)} báo cáo tình ` +
    `hình thực hiện các nhiệm vụ tính đến ${longDate(asOn)} như sau:`,
  summaryHeading: 'Kết quả chung',
  summary: summaryOf,
  doneHeading: (since: IsoDate | null) =>
    since === null
      ? 'Nhiệm vụ đã hoàn thành'
      : `Nhiệm vụ đã hoàn thành từ ngày ${shortDate(since)}`,
  overdueHeading: 'Nhiệm vụ quá hạn',
  waitingHeading: 'Nhiệm vụ đã trình kết quả, chờ xác nhận',
  openHeading: 'Nhiệm vụ đang thực hiện',
  toDecideHeading: 'Nội dung trình cuộc họp cho ý kiến',
  none: 'Không có.',
  noReport: 'Chưa có báo cáo',
  nobody: 'Chưa có người phụ trách',
  noVerifier: 'Chưa có người xác nhận',
  daysLate: (days: number) => (days === 0 ? 'Dưới 01 ngày' : `${days} ngày`),
  late: 'trễ hạn',
  columns: {
    no: 'TT',
    task: 'Nội dung nhiệm vụ',
    who: 'Chịu trách nhiệm',
    due: 'Thời hạn',
    doneOn: 'Ngày hoàn thành',
    daysLate: 'Số ngày làm việc trễ',
    lastReport: 'Báo cáo gần nhất',
    submittedOn: 'Ngày trình',
    waitingFor: 'Chờ ai',
    progress: 'Tiến độ',
  },
} as const

/** "Thông báo kết luận số 15/TB-UBND ngày 02 tháng 3 năm 2026". */
function sourceName({ kind, number, issuedOn }: MeetingSource): string {
  const name = kind === 'notice' ? 'Thông báo kết luận' : (kindName(kind) ?? 'Văn bản')
  const numbered = number === null ? '' : ` số ${cleanLine(number)}`
  return issuedOn === null ? `${name}${numbered}` : `${name}${numbered} ${longDate(issuedOn)}`
}

function titleOf({ kind, title }: MeetingSource): string {
  const words = titleBelowKind(kind, title).replace(/^về\s(?:việc\s)?/iu, '')
  return /^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words
}

function summaryOf(paper: MeetingPaper): string {
  const { done, doneEarlierCount, overdue, waiting, open } = paper
  const doneCount = done.length + doneEarlierCount
  const total = doneCount + overdue.length + waiting.length + open.length
  const since =
    paper.since === null
      ? ''
      : ` (trong đó ${counted(done.length)} từ ngày ${shortDate(paper.since)})`
  return (
    `Tổng số ${counted(total)}: đã hoàn thành ${doneCount}${since}; quá hạn ${overdue.length}; ` +
    `đã trình kết quả, chờ xác nhận ${waiting.length}; đang thực hiện ${open.length}.`
  )
}

function counted(count: number): string {
  return `${count} nhiệm vụ`
}
