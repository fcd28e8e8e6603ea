import type { Scenario } from '../scenario.ts'

/** Summaries. */
export const SUMMARIES_SCENARIOS: readonly Scenario[] = [
  {
    title: 'A summary lasts from its first child to its last',
    why: 'It has no dates of its own. Its slack is what both its ends may slip.',
    plan: `
      part
        one  XX
        two  XX   after one
      long  XXXXXXX
    `,
    dates: `
           |MTWTFSSMT|
      part |====.  ..| 02/03 08:00 to 05/03 17:00, slack 3d
      one  |XX...    | 02/03 08:00 to 03/03 17:00, slack 3d
      two  |  XX.  ..| 04/03 08:00 to 05/03 17:00, slack 3d
      long |XXXXX--XX| 02/03 08:00 to 10/03 17:00, slack 0, critical
    `,
  },
  {
    title: 'A link to a summary holds all its children',
    why: 'None of them starts before Wednesday.',
    plan: `
      ready  XX
      part        after ready
        one  X
        two  XXX
    `,
    dates: `
            |MTWTF|
      ready |XX   | 02/03 08:00 to 03/03 17:00, slack 0, critical
      part  |  ===| 04/03 08:00 to 06/03 17:00, slack 0, critical
      one   |  X..| 04/03 08:00 to 04/03 17:00, slack 2d
      two   |  XXX| 04/03 08:00 to 06/03 17:00, slack 0, critical
    `,
  },
  {
    title: 'A link from a summary waits for the last child',
    why: 'The first child may slip until the second ends, because nothing else waits for it.',
    plan: `
      part
        one  X
        two  XXX
      next  X    after part
    `,
    dates: `
           |MTWT|
      part |=== | 02/03 08:00 to 04/03 17:00, slack 0, critical
      one  |X.. | 02/03 08:00 to 02/03 17:00, slack 2d
      two  |XXX | 02/03 08:00 to 04/03 17:00, slack 0, critical
      next |   X| 05/03 08:00 to 05/03 17:00, slack 0, critical
    `,
  },
  {
    title: 'From one summary to another',
    why: 'The children of the second start after the last child of the first.',
    plan: `
      first
        a  XX
        b  XXX
      second    after first
        c  X
        d  XX
    `,
    dates: `
             |MTWTF|
      first  |===  | 02/03 08:00 to 04/03 17:00, slack 0, critical
      a      |XX.  | 02/03 08:00 to 03/03 17:00, slack 1d
      b      |XXX  | 02/03 08:00 to 04/03 17:00, slack 0, critical
      second |   ==| 05/03 08:00 to 06/03 17:00, slack 0, critical
      c      |   X.| 05/03 08:00 to 05/03 17:00, slack 1d
      d      |   XX| 05/03 08:00 to 06/03 17:00, slack 0, critical
    `,
  },
  {
    title: 'Summaries inside summaries',
    why: 'A link to the outer one reaches the children of the inner one too.',
    plan: `
      ready  X
      outer     after ready
        inner
          a  XX
          b  X   after a
        c  X
    `,
    dates: `
            |MTWT|
      ready |X   | 02/03 08:00 to 02/03 17:00, slack 0, critical
      outer | ===| 03/03 08:00 to 05/03 17:00, slack 0, critical
      inner | ===| 03/03 08:00 to 05/03 17:00, slack 0, critical
      a     | XX | 03/03 08:00 to 04/03 17:00, slack 0, critical
      b     |   X| 05/03 08:00 to 05/03 17:00, slack 0, critical
      c     | X..| 03/03 08:00 to 03/03 17:00, slack 2d
    `,
  },
  {
    title: 'Start no earlier than, on a summary',
    why: 'It holds back every child.',
    plan: `
      part    snet 04/03
        one  X
        two  X  after one
    `,
    dates: `
           |MTWT|
      part |  ==| 04/03 08:00 to 05/03 17:00, slack 0, critical
      one  |  X | 04/03 08:00 to 04/03 17:00, slack 0, critical
      two  |   X| 05/03 08:00 to 05/03 17:00, slack 0, critical
    `,
  },
  {
    title: 'Start to start from a summary',
    why: 'The second starts a day after the first child of the summary does.',
    plan: `
      part
        one  XXX
        two  XX   after one
      log  X    after part SS+1d
    `,
    dates: `
           |MTWTF|
      part |=====| 02/03 08:00 to 06/03 17:00, slack 0, critical
      one  |XXX  | 02/03 08:00 to 04/03 17:00, slack 0, critical
      two  |   XX| 05/03 08:00 to 06/03 17:00, slack 0, critical
      log  | X...| 03/03 08:00 to 03/03 17:00, slack 3d
    `,
  },
]
