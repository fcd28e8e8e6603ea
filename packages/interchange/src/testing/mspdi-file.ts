/** One task of a made-up MSPDI file; `fields` is XML. */
export interface MspdiTaskText {
  readonly uid: number
  readonly level?: number
  readonly fields?: string
  /** `1 FS 4800`: number of the task before, type and tenths of a minute of lag. */
  readonly after?: readonly string[]
}

const LINK_NUMBERS: Readonly<Record<string, number>> = { FF: 0, FS: 1, SF: 2, SS: 3 }

/** A file such as Microsoft Project writes, with office hours from Monday to Friday. */
export function mspdiText(
  tasks: readonly MspdiTaskText[],
  { project = '', calendars = STANDARD_CALENDAR }: { project?: string; calendars?: string } = {},
): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<Project xmlns="http://schemas.microsoft.com/project">',
    '<Name>Kế hoạch</Name><StartDate>2026-03-02T08:00:00</StartDate>',
    `<CalendarUID>1</CalendarUID><MinutesPerDay>480</MinutesPerDay>${project}`,
    `<Calendars>${calendars}</Calendars><Tasks>`,
    ...tasks.map(taskText),
    '</Tasks><Resources><Resource><UID>0</UID></Resource></Resources></Project>',
  ].join('\n')
}

function taskText({ uid, level = 1, fields = '', after = [] }: MspdiTaskText): string {
  const links = after.map((text) => {
    const [from = '', type = 'FS', lag = '0', format = '7'] = text.split(' ')
    const number = LINK_NUMBERS[type] ?? 1
    return (
      `<PredecessorLink><PredecessorUID>${from}</PredecessorUID><Type>${number}</Type>` +
      `<CrossProject>0</CrossProject><LinkLag>${lag}</LinkLag><LagFormat>${format}</LagFormat></PredecessorLink>`
    )
  })
  const duration = fields.includes('<Duration>') ? '' : '<Duration>PT16H0M0S</Duration>'
  return (
    `<Task><UID>${uid}</UID><Name>Việc ${uid}</Name><OutlineLevel>${level}</OutlineLevel>` +
    `${duration}${fields}${links.join('')}</Task>`
  )
}

/** A calendar element; `days` are the numbers from 1 (Sunday) to 7 that are worked. */
export function calendarText(uid: number, days: readonly number[], more = ''): string {
  const weekDays = Array.from({ length: 7 }, (_, index) => weekDayText(index + 1, days))
  return (
    `<Calendar><UID>${uid}</UID><IsBaseCalendar>1</IsBaseCalendar><BaseCalendarUID>-1</BaseCalendarUID>` +
    `<WeekDays>${weekDays.join('')}${more}</WeekDays></Calendar>`
  )
}

function weekDayText(type: number, days: readonly number[]): string {
  if (!days.includes(type))
    return `<WeekDay><DayType>${type}</DayType><DayWorking>0</DayWorking></WeekDay>`
  return (
    `<WeekDay><DayType>${type}</DayType><DayWorking>1</DayWorking><WorkingTimes>` +
    '<WorkingTime><FromTime>08:00:00</FromTime><ToTime>12:00:00</ToTime></WorkingTime>' +
    '<WorkingTime><FromTime>13:00:00</FromTime><ToTime>17:00:00</ToTime></WorkingTime>' +
    '</WorkingTimes></WeekDay>'
  )
}

const STANDARD_CALENDAR = calendarText(1, [2, 3, 4, 5, 6])
