import type { IsoDate } from '@roviec/calendar'
import type { ScheduleProblem } from '@roviec/contract'
import type { MoveProblem } from '@roviec/schedule'

/** One sentence in both languages. */
type Sentence = ScheduleProblem['text']

/** The tasks of a ring in order; after many of them it is cut, since a ring may be very long. */
export function cycleText(titles: readonly string[]): Sentence {
  const shown = [...titles.slice(0, CYCLE_SHOWN), ...(titles.length > CYCLE_SHOWN ? ['…'] : [])]
  const ring = [...shown, titles[0] ?? ''].map(quote).join(' → ')
  return {
    vi: `Các nhiệm vụ chờ nhau thành vòng: ${ring}. Hãy bỏ một liên kết trong vòng.`,
    en: `These tasks wait for each other in a ring: ${ring}. Remove one of its links.`,
  }
}

const CYCLE_SHOWN = 8

export function fixedText(
  from: string,
  to: string,
  { shortWorkingDays }: Extract<MoveProblem, { readonly kind: 'pushes-fixed' }>,
): Sentence {
  return {
    vi: `${quote(from)} đẩy ${quote(to)} lùi ${shortWorkingDays} ngày làm việc, nhưng việc đó đã nộp hoặc đã xong.`,
    en: `${quote(from)} would push ${quote(to)} by ${daysOf(shortWorkingDays)}, but that is submitted or done.`,
  }
}

export function heldText(from: string, to: string, heldWorkingDays: number): Sentence {
  return {
    vi: `${quote(to)} phải chờ ${quote(from)} nên đứng muộn hơn ${heldWorkingDays} ngày làm việc so với ngày đã chọn.`,
    en: `${quote(to)} waits for ${quote(from)}, so it stands ${daysOf(heldWorkingDays)} later than chosen.`,
  }
}

export function brokenText(from: string, to: string, shortWorkingDays: number): Sentence {
  return {
    vi: `${quote(to)} sớm hơn ${shortWorkingDays} ngày làm việc so với liên kết từ ${quote(from)}.`,
    en: `${quote(to)} is ${daysOf(shortWorkingDays)} too early for its link from ${quote(from)}.`,
  }
}

export function firstDeadlineText(
  title: string,
  { finishOn, firstDueOn }: { readonly finishOn: IsoDate; readonly firstDueOn: IsoDate },
): Sentence {
  return {
    vi: `${quote(title)} kết thúc ngày ${dayFirst(finishOn)}, sau hạn ban đầu ${dayFirst(firstDueOn)}.`,
    en: `${quote(title)} ends on ${dayFirst(finishOn)}, after its first deadline ${dayFirst(firstDueOn)}.`,
  }
}

export function pastParentText(title: string, parent: string): Sentence {
  return {
    vi: `${quote(title)} kết thúc sau nhiệm vụ chứa nó, ${quote(parent)}.`,
    en: `${quote(title)} ends after the task that holds it, ${quote(parent)}.`,
  }
}

export function pastPlanText(title: string, planEndOn: IsoDate): Sentence {
  return {
    vi: `${quote(title)} kết thúc sau hạn cuối cùng của kế hoạch, ${dayFirst(planEndOn)}.`,
    en: `${quote(title)} ends after the last deadline of the plan, ${dayFirst(planEndOn)}.`,
  }
}

export function begunText(title: string, startOn: IsoDate): Sentence {
  const day = dayFirst(startOn)
  return {
    vi: `${quote(title)} đã bắt đầu mà ngày bắt đầu đổi thành ${day}. Nên chỉ đổi ngày kết thúc.`,
    en: `${quote(title)} has begun, yet its start would become ${day}. Better move only its end.`,
  }
}

export function beyondText(title: string): Sentence {
  return {
    vi: `${quote(title)} ra ngoài các năm mà lịch làm việc có (1968–2199).`,
    en: `${quote(title)} would leave the years of the working calendar (1968 to 2199).`,
  }
}

export function reversedText(title: string): Sentence {
  return {
    vi: `${quote(title)} có ngày kết thúc trước ngày bắt đầu nên liên kết không giữ được.`,
    en: `${quote(title)} ends before it starts, so its links do not hold.`,
  }
}

export function undatedText(from: string, to: string): Sentence {
  return {
    vi: `Liên kết từ ${quote(from)} đến ${quote(to)} chưa có tác dụng: hãy ghi ngày bắt đầu và kết thúc của cả hai.`,
    en: `The link from ${quote(from)} to ${quote(to)} holds nothing yet: give both a start and an end.`,
  }
}

function quote(title: string): string {
  const isLong = title.length > TITLE_SHOWN
  return `“${isLong ? `${title.slice(0, TITLE_SHOWN).toWellFormed()}…` : title}”`
}

const TITLE_SHOWN = 80

function dayFirst(on: IsoDate): string {
  return on.split('-').toReversed().join('/')
}

function daysOf(count: number): string {
  return count === 1 ? '1 working day' : `${count} working days`
}
