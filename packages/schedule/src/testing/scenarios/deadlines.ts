import type { Scenario } from '../scenario.ts'

/** Deadlines. */
export const DEADLINES_SCENARIOS: readonly Scenario[] = [
  {
    title: 'A deadline limits the slack and moves nothing',
    why: 'The plan ends on Friday; the task may slip to Wednesday only.',
    plan: `
      work   XXXXX
      paper  X      deadline 04/03
    `,
    dates: `
            |MTWTF|
      work  |XXXXX| 02/03 08:00 to 06/03 17:00, slack 0, critical
      paper |X..  | 02/03 08:00 to 02/03 17:00, slack 2d
    `,
  },
  {
    title: 'A deadline that cannot be kept',
    why: 'The chain needs until Friday and has until Wednesday. The two days missing are the negative slack of all of it.',
    plan: `
      one  XXX
      two  XX   after one; deadline 04/03
    `,
    dates: `
          |MTWTF|
      one |XXX  | 02/03 08:00 to 04/03 17:00, slack -2d, critical
      two |   XX| 05/03 08:00 to 06/03 17:00, slack -2d, critical
    `,
  },
  {
    title: 'A deadline on a summary holds its children',
    why: 'The part must be done by Thursday. Its second child ends on Wednesday and has a day left; the plan would leave it two.',
    plan: `
      part     deadline 05/03
        one  XX
        two  X   after one
      rest  XXXXX
    `,
    dates: `
           |MTWTF|
      part |===. | 02/03 08:00 to 04/03 17:00, slack 1d
      one  |XX.  | 02/03 08:00 to 03/03 17:00, slack 1d
      two  |  X. | 04/03 08:00 to 04/03 17:00, slack 1d
      rest |XXXXX| 02/03 08:00 to 06/03 17:00, slack 0, critical
    `,
  },
]
