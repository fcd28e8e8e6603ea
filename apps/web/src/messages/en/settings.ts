import type { Messages } from '../vi.ts'

export const settings: Messages['settings'] = {
  title: 'Settings',
  menu: 'Settings',
  note: 'What the whole city has chosen. A change counts from when it is saved, and is put on record.',
  readOnly: 'Only organisation administrators may change these choices.',
  warnings: 'Warnings',
  documents: 'Reading documents',
  days: (max) => `Working days, 0 to ${max}.`,
  dueSoon: 'Working days before a deadline from which work is due soon',
  dueSoonHint: 'From this day on a task is marked, and warned about as due soon.',
  notAccepted: 'Working days after which work that nobody accepted is warned about',
  notAcceptedHint: 'Counted from the day it was assigned.',
  latePercent: 'Chance of being late from which there is a warning (%)',
  latePercentHint:
    '50 to 99. A small figure warns early and often; a large one seldom, and is more often right.',
  beforeDay: '“Trước ngày 15/12” (before 15 December) ends with which day',
  beforeDayHint: 'For documents that are read from now on; deadlines that stand do not change.',
  beforeDays: { exclusive: '14 December (the day before)', inclusive: '15 December' },
  checklist: 'The list of the “6 rõ” by which documents are read',
  checklistHint:
    'The two official lists differ in one point. Documents that were read keep their score by the list of then.',
  checklists: {
    '2025': '2025: person, task, responsibility, product, time, authority',
    '2024': '2024: person, task, responsibility, time, effect, product',
  },
  exportCorrections: 'Download all corrections of readings (.jsonl)',
  withText: 'Files of corrections hold the words of the documents',
  withTextHint:
    'These files serve to improve the reader. Without it they say what kind of thing was corrected, and hold no words of the document.',
  wrongNumber: (min, max) => `Give a whole number from ${min} to ${max}.`,
  saved: 'Settings saved.',
  undo: 'Undo changes',
}
