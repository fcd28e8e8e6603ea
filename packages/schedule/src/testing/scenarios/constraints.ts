import type { Scenario } from '../scenario.ts'

/** Constraints. */
export const CONSTRAINTS_SCENARIOS: readonly Scenario[] = [
  {
    title: 'Start no earlier than',
    why: 'The task could start on Monday and waits for Thursday; before that there is nothing to gain.',
    plan: `
      wait  XX  snet 05/03
      next  X   after wait
    `,
    dates: `
           |MTWTFSSM|
      wait |   XX   | 05/03 08:00 to 06/03 17:00, slack 0, critical
      next |       X| 09/03 08:00 to 09/03 17:00, slack 0, critical
    `,
  },
  {
    title: 'Finish no earlier than',
    why: 'It must not be done before Friday evening, so its two days are Thursday and Friday.',
    plan: `
      wait  XX  fnet 06/03
    `,
    dates: `
           |MTWTF|
      wait |   XX| 05/03 08:00 to 06/03 17:00, slack 0, critical
    `,
  },
  {
    title: 'Start no later than, kept',
    why: 'It starts on Monday anyway. It may slip until Wednesday morning, not until the plan ends.',
    plan: `
      long   XXXXX
      early  X      snlt 04/03
    `,
    dates: `
            |MTWTF|
      long  |XXXXX| 02/03 08:00 to 06/03 17:00, slack 0, critical
      early |X..  | 02/03 08:00 to 02/03 17:00, slack 2d
    `,
  },
  {
    title: 'Start no later than, broken by a link',
    why: 'The constraint wins over the link; the three days missing are told as negative slack of both.',
    plan: `
      long   XXXXX
      early  X      after long; snlt 04/03
    `,
    dates: `
            |MTWTF|
      long  |XXXXX| 02/03 08:00 to 06/03 17:00, slack -3d, critical
      early |  X  | 04/03 08:00 to 04/03 17:00, slack -3d, critical
    `,
  },
  {
    title: 'The same, where links come first',
    why: 'Now the link wins: the task starts on Monday, three working days after the constraint.',
    plan: `
      plan:  links first
      long   XXXXX
      early  X      after long; snlt 04/03
    `,
    dates: `
            |MTWTFSSM|
      long  |XXXXX   | 02/03 08:00 to 06/03 17:00, slack -3d, critical
      early |       X| 09/03 08:00 to 09/03 17:00, slack -3d, critical
    `,
  },
  {
    title: 'Finish no later than',
    why: 'The second task ends on Friday and may end on Tuesday 10 March; both have two days of slack.',
    plan: `
      one   XXX
      two   XX   after one; fnlt 10/03
      long  12d
    `,
    dates: `
           |MTWTFSSMTWTFSSMT|
      one  |XXX..           | 02/03 08:00 to 04/03 17:00, slack 2d
      two  |   XX  ..       | 05/03 08:00 to 06/03 17:00, slack 2d
      long |XXXXX--XXXXX--XX| 02/03 08:00 to 17/03 17:00, slack 0, critical
    `,
  },
  {
    title: 'Must start on',
    why: 'It stands on Thursday. Before it there is a day of slack; it has none itself.',
    plan: `
      one   XX
      fair  X    after one; mso 05/03
      two   X    after fair
    `,
    dates: `
           |MTWTF|
      one  |XX.  | 02/03 08:00 to 03/03 17:00, slack 1d
      fair |   X | 05/03 08:00 to 05/03 17:00, slack 0, critical
      two  |    X| 06/03 08:00 to 06/03 17:00, slack 0, critical
    `,
  },
  {
    title: 'Must finish on, one day too early for the links',
    why: 'It stands on Thursday 17:00 although the links need Friday: everything before it lacks a day.',
    plan: `
      one   XXX
      two   XX   after one
      done  ◆    after two; mfo 05/03
    `,
    dates: `
           |MTWTF|
      one  |XXX  | 02/03 08:00 to 04/03 17:00, slack -1d, critical
      two  |   XX| 05/03 08:00 to 06/03 17:00, slack -1d, critical
      done |   ◆ | 05/03 17:00, slack -1d, critical
    `,
  },
  {
    title: 'As late as possible before another task',
    why: 'The printing could be done on Monday. It is put on Thursday, right before it is needed, and moves nothing.',
    plan: `
      text    XXXX
      print   X     alap
      hand    X     after text, print
    `,
    dates: `
            |MTWTF|
      text  |XXXX | 02/03 08:00 to 05/03 17:00, slack 0, critical
      print |   X | 05/03 08:00 to 05/03 17:00, slack 0, critical
      hand  |    X| 06/03 08:00 to 06/03 17:00, slack 0, critical
    `,
  },
  {
    title: 'As late as possible with nothing after it',
    why: 'It ends with the plan.',
    plan: `
      work   XXXXX
      clean  X      alap
    `,
    dates: `
            |MTWTF|
      work  |XXXXX| 02/03 08:00 to 06/03 17:00, slack 0, critical
      clean |    X| 06/03 08:00 to 06/03 17:00, slack 0, critical
    `,
  },
  {
    title: 'As late as possible, up to its deadline',
    why: 'The deadline is before the end of the plan, so it is put there.',
    plan: `
      work   XXXXX
      clean  X      alap; deadline 04/03
    `,
    dates: `
            |MTWTF|
      work  |XXXXX| 02/03 08:00 to 06/03 17:00, slack 0, critical
      clean |  X  | 04/03 08:00 to 04/03 17:00, slack 0, critical
    `,
  },
]
