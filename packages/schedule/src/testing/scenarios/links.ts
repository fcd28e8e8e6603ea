import type { Scenario } from '../scenario.ts'

/** Links. */
export const LINKS_SCENARIOS: readonly Scenario[] = [
  {
    title: 'A task waits for its slowest predecessor',
    why: 'The survey ends on Friday, so the report starts on Monday. Collecting takes two days less and may slip by as much.',
    plan: `
      collect  XXX
      survey   XXXXX
      report   XX     after collect, survey
    `,
    dates: `
              |MTWTFSSMT|
      collect |XXX..    | 02/03 08:00 to 04/03 17:00, slack 2d
      survey  |XXXXX    | 02/03 08:00 to 06/03 17:00, slack 0, critical
      report  |       XX| 09/03 08:00 to 10/03 17:00, slack 0, critical
    `,
  },
  {
    title: 'Tasks without links start with the plan',
    why: 'Each may slip until the longest one ends.',
    plan: `
      one    X
      two    XXX
      three  XX
    `,
    dates: `
            |MTW|
      one   |X..| 02/03 08:00 to 02/03 17:00, slack 2d
      two   |XXX| 02/03 08:00 to 04/03 17:00, slack 0, critical
      three |XX.| 02/03 08:00 to 03/03 17:00, slack 1d
    `,
  },
  {
    title: 'Finish to start with two days between',
    why: 'A working lag counts working days: Tuesday and Wednesday pass, the second task starts on Thursday.',
    plan: `
      ask     X
      answer  X  after ask +2d
    `,
    dates: `
             |MTWT|
      ask    |X   | 02/03 08:00 to 02/03 17:00, slack 0, critical
      answer |   X| 05/03 08:00 to 05/03 17:00, slack 0, critical
    `,
  },
  {
    title: 'A lag over the weekend',
    why: 'Two working days after Thursday are Friday and Monday; the days off between count nothing.',
    plan: `
      ask     XXXX
      answer  X     after ask +2d
    `,
    dates: `
             |MTWTFSSMT|
      ask    |XXXX     | 02/03 08:00 to 05/03 17:00, slack 0, critical
      answer |        X| 10/03 08:00 to 10/03 17:00, slack 0, critical
    `,
  },
  {
    title: 'An elapsed lag runs through the night and the weekend',
    why: 'Three days of the clock after Thursday 17:00 end on Sunday 17:00, when nobody works: Monday 08:00.',
    plan: `
      pour   XXXX
      build  X     after pour +3ed
    `,
    dates: `
            |MTWTFSSM|
      pour  |XXXX    | 02/03 08:00 to 05/03 17:00, slack 0, critical
      build |       X| 09/03 08:00 to 09/03 17:00, slack 0, critical
    `,
  },
  {
    title: 'A negative lag lets the second task overlap',
    why: 'The second starts one working day before the first ends.',
    plan: `
      draft   XXX
      review  XX   after draft -1d
    `,
    dates: `
             |MTWT|
      draft  |XXX | 02/03 08:00 to 04/03 17:00, slack 0, critical
      review |  XX| 04/03 08:00 to 05/03 17:00, slack 0, critical
    `,
  },
  {
    title: 'A lag in percent is a share of the first task',
    why: 'Half of four days are two: the second starts on Wednesday.',
    plan: `
      draft   XXXX
      review  XX    after draft SS+50%
    `,
    dates: `
             |MTWT|
      draft  |XXXX| 02/03 08:00 to 05/03 17:00, slack 0, critical
      review |  XX| 04/03 08:00 to 05/03 17:00, slack 0, critical
    `,
  },
  {
    title: 'Start to start',
    why: 'Both start together; the second may not start before the first, whenever that ends.',
    plan: `
      train  XXXX
      guide  XX    after train SS
    `,
    dates: `
            |MTWT|
      train |XXXX| 02/03 08:00 to 05/03 17:00, slack 0, critical
      guide |XX..| 02/03 08:00 to 03/03 17:00, slack 2d
    `,
  },
  {
    title: 'Start to start with a lag',
    why: 'One working day after the start of the first.',
    plan: `
      train  XXXX
      guide  XX    after train SS+1d
    `,
    dates: `
            |MTWT|
      train |XXXX| 02/03 08:00 to 05/03 17:00, slack 0, critical
      guide | XX.| 03/03 08:00 to 04/03 17:00, slack 1d
    `,
  },
  {
    title: 'Finish to finish moves the start back from the finish',
    why: 'The minutes end with the meeting; they need two days, so they start on Wednesday.',
    plan: `
      meeting  XXXX
      minutes  XX    after meeting FF
    `,
    dates: `
              |MTWT|
      meeting |XXXX| 02/03 08:00 to 05/03 17:00, slack 0, critical
      minutes |  XX| 04/03 08:00 to 05/03 17:00, slack 0, critical
    `,
  },
  {
    title: 'Finish to finish does not hold what ends later anyway',
    why: 'The second task needs five days from the start of the plan, and ends after the first by itself.',
    plan: `
      meeting  XX
      minutes  XXXXX  after meeting FF
    `,
    dates: `
              |MTWTF|
      meeting |XX...| 02/03 08:00 to 03/03 17:00, slack 3d
      minutes |XXXXX| 02/03 08:00 to 06/03 17:00, slack 0, critical
    `,
  },
  {
    title: 'Start to finish: the old service ends when the new one starts',
    why: 'The new one starts on Thursday at 08:00. The old one ends no earlier: with the last work before that.',
    plan: `
      build  XXX
      new    X     after build
      old    XX    after new SF
    `,
    dates: `
            |MTWT|
      build |XXX | 02/03 08:00 to 04/03 17:00, slack 0, critical
      new   |   X| 05/03 08:00 to 05/03 17:00, slack 0, critical
      old   | XX.| 03/03 08:00 to 04/03 17:00, slack 1d
    `,
  },
  {
    title: 'Several links between the same two tasks',
    why: 'Both hold: it starts a day after the start and ends no earlier than two days after the finish.',
    plan: `
      cut   XX
      sew   XX  after cut SS+1d, cut FF+2d
    `,
    dates: `
          |MTWT|
      cut |XX  | 02/03 08:00 to 03/03 17:00, slack 0, critical
      sew |  XX| 04/03 08:00 to 05/03 17:00, slack 0, critical
    `,
  },
  {
    title: 'A link that is longer than needed gives free slack',
    why: 'The short task may slip by three days before the report notices; that is its free slack and its total slack.',
    plan: `
      long    XXXX
      short   X
      report  X     after long, short
    `,
    dates: `
             |MTWTF|
      long   |XXXX | 02/03 08:00 to 05/03 17:00, slack 0, critical
      short  |X... | 02/03 08:00 to 02/03 17:00, slack 3d
      report |    X| 06/03 08:00 to 06/03 17:00, slack 0, critical
    `,
  },
]
