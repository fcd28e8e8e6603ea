import { weekCalendar, type Activity, type LevelInput, type Link, type Plan } from '../index.ts'

/** An instance of PSPLIB: one unit of time is an hour of a calendar that works all day. */
export interface PsplibInstance {
  readonly plan: Plan
  /** The length without resource limits that the file states. */
  readonly mpmTime: number
  /** The same with its resources; one unit of time is a day. */
  readonly levels: Pick<LevelInput, 'tasks' | 'links' | 'resources'>
}

/** Reads the jobs, durations, successors and renewable resources of a .sm file. */
export function readPsplib(text: string): PsplibInstance {
  const lines = text.split(/\r?\n/)
  const mpmTime = Number(numbersAfter(lines, 'MPM-Time')[0]?.at(-1))
  const activities = numbersAfter(lines, 'jobnr. mode duration').map(
    ([job = 0, , duration = 0]): Activity => ({
      id: String(job),
      duration: { minutes: 60 * duration, kind: 'working' },
    }),
  )
  const links = numbersAfter(lines, '#successors').flatMap(([job, , , ...successors]) =>
    successors.map((to): Link => ({ from: String(job), to: String(to), type: 'FS' })),
  )
  const week = Array.from({ length: 7 }, () => [{ from: 0, to: 1440 }])
  const plan = { start: 0, activities, links, calendars: [weekCalendar({ week })] }
  return { plan, mpmTime, levels: readLevels(lines, links) }
}

function readLevels(lines: readonly string[], links: readonly Link[]): PsplibInstance['levels'] {
  // Below this heading a line of names comes first.
  const names = lines.findIndex((line) => line.includes('RESOURCEAVAILABILITIES')) + 1
  const capacities = (lines[names + 1] ?? '').trim().split(/\s+/).map(Number)
  const tasks = numbersAfter(lines, 'jobnr. mode duration').map(
    ([job, , days = 0, ...amounts]) => ({
      id: String(job),
      days,
      needs: amounts.map((amount, index) => ({ resourceId: `R${index + 1}`, amount })),
    }),
  )
  return {
    tasks,
    links: links.map(({ from, to, type }) => ({ from, to, type, lagDays: 0 })),
    resources: capacities.map((capacity, index) => ({ id: `R${index + 1}`, capacity })),
  }
}

/** The lines of numbers below a heading. */
function numbersAfter(lines: readonly string[], heading: string): readonly (readonly number[])[] {
  const first = lines.findIndex((line) => line.includes(heading)) + 1
  const rows: number[][] = []
  for (const line of lines.slice(first)) {
    if (line.startsWith('-')) continue
    const numbers = line.trim().split(/\s+/).map(Number)
    if (line.trim() === '' || numbers.some(Number.isNaN)) break
    rows.push(numbers)
  }
  return rows
}
