import type { Scenario } from '../scenario.ts'

/** Milestones. */
export const MILESTONES_SCENARIOS: readonly Scenario[] = [
  {
    title: 'A milestone stands at the end of what comes before it',
    why: 'It keeps the side it came from: 17:00 of Tuesday, not 08:00 of Wednesday.',
    plan: `
      work    XX
      signed  ◆   after work
      next    X   after signed
    `,
    dates: `
             |MTW|
      work   |XX | 02/03 08:00 to 03/03 17:00, slack 0, critical
      signed | ◆ | 03/03 17:00, slack 0, critical
      next   |  X| 04/03 08:00 to 04/03 17:00, slack 0, critical
    `,
  },
  {
    title: 'A milestone without predecessors stands at the start',
    why: 'It comes from the start of the plan, 08:00.',
    plan: `
      begin  ◆
      work   XX  after begin
    `,
    dates: `
            |MT|
      begin |◆ | 02/03 08:00, slack 0, critical
      work  |XX| 02/03 08:00 to 03/03 17:00, slack 0, critical
    `,
  },
  {
    title: 'A milestone with a lag',
    why: 'One working day after Tuesday 17:00 is Wednesday 17:00, still the end of a day.',
    plan: `
      work    XX
      signed  ◆   after work +1d
    `,
    dates: `
             |MTW|
      work   |XX | 02/03 08:00 to 03/03 17:00, slack 0, critical
      signed |  ◆| 04/03 17:00, slack 0, critical
    `,
  },
]
