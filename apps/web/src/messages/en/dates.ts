import type { Messages } from '../vi.ts'

export const dates = {
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  weekdaysShort: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
  monthOfYear: (month, year) => `${MONTHS[month - 1] ?? ''} ${year}`,
  dayOff: (day, name) => `${day}, ${name}`,
  dayOffPlain: 'day off',
  backToWork: (day) => `back at work ${day}`,
  workingDaysLeft: (count) => `${days(count)} left`,
  workingDaysOver: (count) => `${days(count)} late`,
  overdueBy: (count) => `Overdue by ${days(count)}`,
  overdueOnDaysOff: 'overdue',
  dueToday: 'due today',
  workingDays: days,
  daysShort: (count) => (count === 1 ? '1 day' : `${count} days`),
  since: (day) => `since ${day}`,
  noDate: 'No deadline',
  standing: 'Standing',
  event: 'After an event',
  recurring: {
    weekly: (weekday) => `Every ${weekday}`,
    weeklyPlain: 'Weekly',
    monthly: (day) => `Day ${day} of every month`,
    monthlyPlain: 'Monthly',
    quarterly: 'Quarterly',
    halfYearly: 'Every six months',
    yearly: 'Yearly',
    other: 'Recurring',
  },
  beforeDay: (written, read) => `“${written}” is read as up to the end of ${read}.`,
  endOfPeriod: (written, read) => `“${written}” is read as up to the end of ${read}.`,
  termWorkingDays: (written, read) => `“${written}” counts working days and ends on ${read}.`,
  termCalendarDays: (written, read) => `“${written}” counts calendar days and ends on ${read}.`,
  dueOnDayOff: (name) => `The deadline falls on a day off (${name}); the written date stays.`,
  field: {
    hint: 'Type 30/9 or 30/09/2026',
    invalid: 'There is no such date. Type it like 30/9 or 30/09/2026.',
    inPast: 'Choose today or later.',
    openCalendar: 'Open the calendar',
    previousMonth: 'Previous month',
    nextMonth: 'Next month',
    today: 'Today',
    calendar: 'Choose a date',
  },
} satisfies Messages['dates']

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

function days(count: number): string {
  return count === 1 ? '1 working day' : `${count} working days`
}
