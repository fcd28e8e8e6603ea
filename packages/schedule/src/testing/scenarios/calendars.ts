import type { Scenario } from '../scenario.ts'

/** Calendars. */
export const CALENDARS_SCENARIOS: readonly Scenario[] = [
  {
    title: 'A weekend in the middle',
    why: 'Seven working days from Monday end on Tuesday of the next week.',
    plan: `
      work  7d
    `,
    dates: `
           |MTWTFSSMT|
      work |XXXXX--XX| 02/03 08:00 to 10/03 17:00, slack 0, critical
    `,
  },
  {
    title: 'Hours within a day and over noon',
    why: 'Five hours from 08:00 are four before noon and one after it: 14:00. The next three end at 17:00.',
    plan: `
      one  5h
      two  3h  after one
      six  6h  after two
    `,
    dates: `
          |MT|
      one |X | 02/03 08:00 to 02/03 14:00, slack 0, critical
      two |X | 02/03 14:00 to 02/03 17:00, slack 0, critical
      six | X| 03/03 08:00 to 03/03 15:00, slack 0, critical
    `,
  },
  {
    title: 'A start outside working time',
    why: 'The plan starts on Saturday; the first work is done on Monday.',
    plan: `
      plan:  start 07/03 10:00
      work   XX
    `,
    dates: `
           |SSMT|
      work |  XX| 09/03 08:00 to 10/03 17:00, slack 0, critical
    `,
  },
  {
    title: 'Two calendars: one works at the weekend',
    why: 'The watch works every day and ends on Sunday; the office goes on on Monday.',
    plan: `
      watch   7d  calendar daily
      report  X   after watch
    `,
    dates: `
             |MTWTFSSM|
      watch  |XXXXXXX | 02/03 08:00 to 08/03 17:00, slack 0, critical
      report |       X| 09/03 08:00 to 09/03 17:00, slack 0, critical
    `,
  },
  {
    title: 'From the office to the night shift',
    why: 'The night works from 00:00 to 08:00. What the office ends at 17:00 goes on at midnight.',
    plan: `
      text    X
      print   X  after text; calendar night
      fold    X  after print
    `,
    dates: `
            |MT|
      text  |X | 02/03 08:00 to 02/03 17:00, slack 0, critical
      print | X| 03/03 00:00 to 03/03 08:00, slack 0, critical
      fold  | X| 03/03 08:00 to 03/03 17:00, slack 0, critical
    `,
  },
  {
    title: 'A working lag counts in the calendar of the task that waits',
    why: 'The second works in the mornings only: one day of lag (eight hours) is two of its mornings.',
    plan: `
      one  X
      two  4h  after one +1d; calendar mornings
    `,
    dates: `
          |MTWT|
      one |X   | 02/03 08:00 to 02/03 17:00, slack 0, critical
      two |   X| 05/03 08:00 to 05/03 12:00, slack 0, critical
    `,
  },
  {
    title: 'An elapsed duration takes no notice of days off',
    why: 'Three days of the clock from Thursday 17:00 end on Sunday 17:00; the office goes on on Monday.',
    plan: `
      post   XXXX
      hang   3ed  after post
      close  X    after hang
    `,
    dates: `
            |MTWTFSSM|
      post  |XXXX    | 02/03 08:00 to 05/03 17:00, slack 0, critical
      hang  |   XXXX.| 05/03 17:00 to 08/03 17:00, slack 15h
      close |       X| 09/03 08:00 to 09/03 17:00, slack 0, critical
    `,
  },
  {
    title: 'Tết of 2026 in the calendar of Việt Nam',
    why: 'Days off from Saturday 14 to Sunday 22 February. Three days from Thursday 12 are the 12th, the 13th and Monday the 23rd.',
    plan: `
      plan:  calendar vietnam; start 12/02
      work   XXX
      next   X    after work
    `,
    dates: `
           |TFSSMTWTFSSMT|
      work |XX---------X | 12/02 08:00 to 23/02 17:00, slack 0, critical
      next |            X| 24/02 08:00 to 24/02 17:00, slack 0, critical
    `,
  },
  {
    title: 'A Saturday that is worked to make up for a day off',
    why: 'Friday 2 January 2026 is off and Saturday 10 January is worked for it.',
    plan: `
      plan:  calendar vietnam; start 08/01
      work   XXXX
    `,
    dates: `
           |TFSSM|
      work |XXX-X| 08/01 08:00 to 12/01 17:00, slack 0, critical
    `,
  },
  {
    title: 'A calendar in which nobody works',
    why: 'It is told, and office hours from Monday to Friday take its place.',
    plan: `
      work  XX  calendar never
    `,
    dates: `
           |MT|
      work |XX| 02/03 08:00 to 03/03 17:00, slack 0, critical
      ! calendar-without-work, calendar 1
    `,
  },
]
