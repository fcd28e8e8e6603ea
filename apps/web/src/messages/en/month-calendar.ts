import type { Messages } from '../vi.ts'

export const monthCalendar = {
  title: 'Calendar',
  tasks: 'Tasks by the day on which they are due',
  asTable: 'Table',
  view: 'View',
  count: (due, late) => (late > 0 ? `${due} due, ${late} overdue` : `${due} due`),
  more: (count) => `and ${count} more`,
  dayLabel: (day, due) => (due === 0 ? day : `${day}, ${due} due`),
  makeUpDay: 'Make-up day',
  chosenDay: 'Chosen day',
  nothingDue: 'Nothing is due on this day.',
  underWay: (count) =>
    count === 1 ? '1 task within its term' : `${count} tasks within their term`,
  emptyMonth: 'Nothing is due in this month.',
  nearest: (day) => `Go to the nearest task, ${day}`,
  undated: (count) => `${count} tasks without a deadline are not in the calendar`,
  tooMany: (count) =>
    `More than ${count} tasks are due in this month; the first ${count} are shown. Narrow the list.`,
} satisfies Messages['monthCalendar']
