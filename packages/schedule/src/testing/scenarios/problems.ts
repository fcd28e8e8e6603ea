import type { Scenario } from '../scenario.ts'

/** Plans that cannot be right. */
export const PROBLEMS_SCENARIOS: readonly Scenario[] = [
  {
    title: 'Tasks that wait for each other',
    why: 'The ring is told with its members, its links are left out, and the rest is scheduled.',
    plan: `
      a     X   after c
      b     X   after a
      c     X   after b
      rest  XX  after a
    `,
    dates: `
           |MTW|
      a    |X  | 02/03 08:00 to 02/03 17:00, slack 0, critical
      b    |X..| 02/03 08:00 to 02/03 17:00, slack 2d
      c    |X..| 02/03 08:00 to 02/03 17:00, slack 2d
      rest | XX| 03/03 08:00 to 04/03 17:00, slack 0, critical
      ! cycle, ids a,b,c, members a,b,c
    `,
  },
  {
    title: 'A link to nothing, to itself and to its own summary',
    why: 'Each is told and left out.',
    plan: `
      part
        one  X  after part, one, nobody
    `,
    dates: `
           |M|
      part |=| 02/03 08:00 to 02/03 17:00, slack 0, critical
      one  |X| 02/03 08:00 to 02/03 17:00, slack 0, critical
      ! link-to-own-summary, from part, to one, type FS
      ! link-to-itself, from one, to one, type FS
      ! link-to-nothing, from nobody, to one, type FS
    `,
  },
  {
    title: 'A deadline before the start',
    why: 'The task may not start before Thursday and must be done on Tuesday: no plan can keep that.',
    plan: `
      one  X  snet 05/03; deadline 03/03
    `,
    dates: `
          |MTWT|
      one |   X| 05/03 08:00 to 05/03 17:00, slack -2d, critical
      ! deadline-before-start, id one
    `,
  },
  {
    title: 'A ring through a summary',
    why: 'The child waits for what waits for its summary. The ring is told; the summary stays a summary.',
    plan: `
      part
        one  X  after two
      two  X    after part
    `,
    dates: `
           |M|
      part |=| 02/03 08:00 to 02/03 17:00, slack 0, critical
      one  |X| 02/03 08:00 to 02/03 17:00, slack 0, critical
      two  |X| 02/03 08:00 to 02/03 17:00, slack 0, critical
      ! cycle, ids part,two,one, members part,one,two
    `,
  },
]
