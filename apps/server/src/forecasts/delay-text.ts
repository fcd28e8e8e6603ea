import type { IsoDate } from '@roviec/calendar'
import { type DelayAttribution, type DelayCause, explainDelay } from '@roviec/schedule'
import type { DelayedTask } from './task-delay.ts'

/** One sentence in both languages. */
export interface Sentence {
  readonly vi: string
  readonly en: string
}

const CAUSES: Readonly<Record<DelayCause, Sentence>> = {
  'own-start-late': { vi: 'bắt đầu muộn', en: 'a late start' },
  'own-duration': { vi: 'làm lâu hơn dự tính', en: 'work that took longer than planned' },
  verification: { vi: 'chờ xác nhận kết quả', en: 'waiting for verification' },
  'extension-decision': {
    vi: 'chờ quyết định gia hạn',
    en: 'waiting for a decision on an extension',
  },
  outage: { vi: 'gián đoạn đã ghi nhận', en: 'a recorded outage' },
  'day-off': { vi: 'ngày nghỉ mới có', en: 'days off that came later' },
}

/** More than these are told by the table. */
const PARTS_TOLD = 4

/** "Trễ 12 ngày làm việc: 7 ngày do …": causes and units, never a person. */
export function delaySentence(
  attribution: DelayAttribution,
  nameOfUnit: (unitId: string) => string | null,
): Sentence {
  const { lateDays, parts, credits } = explainDelay(attribution)
  const told = parts.slice(0, PARTS_TOLD).map(({ days, cause, unitId }) => {
    const unit = unitId === null ? null : nameOfUnit(unitId)
    const where = unit === null ? '' : ` (${unit})`
    return {
      vi: `${days} ngày do ${CAUSES[cause].vi}${where}`,
      en: `${countDays(days)} from ${CAUSES[cause].en}${where}`,
    }
  })
  const rest = sumDays(parts.slice(PARTS_TOLD))
  if (rest > 0) {
    told.push({
      vi: `${rest} ngày do nguyên nhân khác`,
      en: `${countDays(rest)} from other causes`,
    })
  }
  const made = -sumDays(credits)
  const vi = told.map((part) => part.vi).join(', ')
  const en = told.map((part) => part.en).join(', ')
  const madeUp = {
    vi: made > 0 ? `; làm bù lại được ${made} ngày` : '',
    en: made > 0 ? `; ${countDays(made)} were made good` : '',
  }
  return {
    vi: `Trễ ${lateDays} ngày làm việc${vi === '' ? '' : `: ${vi}`}${madeUp.vi}.`,
    en: `${lateDays} working ${dayWord(lateDays)} late${en === '' ? '' : `: ${en}`}${madeUp.en}.`,
  }
}

function sumDays(parts: readonly { readonly days: number }[]): number {
  return parts.reduce((sum, { days }) => sum + days, 0)
}

function countDays(days: number): string {
  return `${days} ${dayWord(days)}`
}

function dayWord(days: number): string {
  return days === 1 ? 'day' : 'days'
}

/** How it is worked out, and what the records do not show. */
export function delayNotes(
  target: DelayedTask,
  { attribution, undated }: { readonly attribution: DelayAttribution; readonly undated: number },
): readonly Sentence[] {
  const isOpen = target.doneOn === null && target.submittedOn === null
  const { firstDueOn, dueOn } = target
  return [
    {
      vi: 'Mỗi nguyên nhân được tính phần mà nó thực sự làm chậm, như nhau dù xét theo thứ tự nào (giá trị Shapley); các phần cộng lại đúng bằng số ngày trễ.',
      en: 'Each cause gets what it really delayed, the same in whatever order causes are looked at (Shapley value); the parts add up exactly.',
    },
    {
      vi: 'Ngày bắt đầu là ngày nhận việc, nhưng không sớm hơn ngày bắt đầu theo kế hoạch và không trước khi việc phải chờ đã xong. Ngày kết quả nằm chờ xác nhận không tính cho đơn vị thực hiện.',
      en: 'Work begins on the day it is accepted, never before its planned start nor before what it waits for. Days with the verifier are set aside from the doer.',
    },
    {
      vi: 'Thời gian chờ quyết định gia hạn và ngày nghỉ được thêm sau chưa có ghi nhận, nên không có dòng riêng.',
      en: 'Waiting for a decision on an extension and days off added later are not recorded, so they have no row.',
    },
    ...(isOpen ? [STILL_OPEN] : []),
    ...(firstDueOn !== null && firstDueOn !== dueOn ? [movedNote(firstDueOn)] : []),
    ...(undated > 0 ? [undatedNote(undated)] : []),
    ...(attribution.method === 'sampled' ? [SAMPLED] : []),
  ]
}

const STILL_OPEN: Sentence = {
  vi: 'Việc chưa xong: tính đến hôm nay.',
  en: 'The work is still open: counted up to today.',
}

const SAMPLED: Sentence = {
  vi: 'Có nhiều nguyên nhân nên các phần được ước lượng từ một số thứ tự; tổng vẫn đúng.',
  en: 'With this many causes the parts are estimated from some of the orders; their sum is exact.',
}

function movedNote(firstDueOn: IsoDate): Sentence {
  return {
    vi: `So với thời hạn hiện hành; thời hạn đầu tiên là ${firstDueOn.split('-').toReversed().join('/')}.`,
    en: `Against the present deadline; the first one was ${firstDueOn}.`,
  }
}

function undatedNote(count: number): Sentence {
  return {
    vi: `${count} việc phải chờ không có thời hạn nên không tính vào đây.`,
    en: `Not counted: ${count} of the tasks it waits for without a deadline.`,
  }
}
