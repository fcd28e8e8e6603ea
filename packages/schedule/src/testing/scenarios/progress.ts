import type { Scenario } from '../scenario.ts'

/** Progress and dates set by hand. */
export const PROGRESS_SCENARIOS: readonly Scenario[] = [
  {
    title: 'What is done stands where it happened',
    why: 'It took a day longer than planned; the next task starts after that. It has no slack any more.',
    plan: `
      one  XX   done 02/03 04/03
      two  XX   after one
    `,
    dates: `
          |MTWTF|
      one |XXX  | 02/03 08:00 to 04/03 17:00, slack 0
      two |   XX| 05/03 08:00 to 06/03 17:00, slack 0, critical
    `,
  },
  {
    title: 'What has begun goes on',
    why: 'It began on Tuesday with three days of work, two of which are left: one is done by Tuesday evening.',
    plan: `
      one  XXX  begun 03/03 left 2d
      two  X    after one
    `,
    dates: `
          |MTWTF|
      one | XXX | 03/03 08:00 to 05/03 17:00, slack 0, critical
      two |    X| 06/03 08:00 to 06/03 17:00, slack 0, critical
    `,
  },
  {
    title: 'What is left is done after the as-of date',
    why: 'On Friday two days of the first task are still left, and the second is not begun: both move on from there.',
    plan: `
      plan:  as of 06/03
      one    XXX  begun 02/03 left 2d
      two    X    after one
      three  X
    `,
    dates: `
            |MTWTFSSMT|
      one   |XXXXX--X | 02/03 08:00 to 09/03 17:00, slack 0, critical
      two   |        X| 10/03 08:00 to 10/03 17:00, slack 0, critical
      three |    X  ..| 06/03 08:00 to 06/03 17:00, slack 2d
    `,
  },
  {
    title: 'What has begun is not held back by a link it has overtaken',
    why: 'The second began on Monday although the first was not done. It goes on; the first keeps the slack the plan leaves it.',
    plan: `
      one  XXXX
      two  XXX   after one; begun 02/03 left 2d
    `,
    dates: `
          |MTWT|
      one |XXXX| 02/03 08:00 to 05/03 17:00, slack 0, critical
      two |XXX.| 02/03 08:00 to 04/03 17:00, slack 1d
    `,
  },
  {
    title: 'Dates set by hand stay, whatever the links say',
    why: 'The meeting is on Wednesday although the paper is ready on Thursday: the paper is two days late for it, and the link is told.',
    plan: `
      paper    XXXX
      meeting  X     after paper; fixed 04/03 04/03
      minutes  X     after meeting
    `,
    dates: `
              |MTWT|
      paper   |XXXX| 02/03 08:00 to 05/03 17:00, slack -2d, critical
      meeting |  X | 04/03 08:00 to 04/03 17:00, slack 0
      minutes |   X| 05/03 08:00 to 05/03 17:00, slack 0, critical
      ! fixed-before-link, from paper, to meeting, type FS
    `,
  },
  {
    title: 'A child that ends after the dates of its summary',
    why: 'The part was set by hand to end on Tuesday. The child needs until Wednesday, and that is told.',
    plan: `
      part    fixed 02/03 03/03
        one  XXX
    `,
    dates: `
           |MTW|
      part |===| 02/03 08:00 to 04/03 17:00, slack 0, critical
      one  |XXX| 02/03 08:00 to 04/03 17:00, slack 0, critical
      ! child-after-parent-end, id one, parentId part
    `,
  },
]
