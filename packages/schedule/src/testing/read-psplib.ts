import { weekCalendar, type Activity, type Link, type Plan } from '../index.ts'

/** An instance of PSPLIB: one unit of time is an hour of a calendar that works all day. */
export interface PsplibInstance {
  readonly plan: Plan
  /** The length without resource limits that the file states. */
  readonly mpmTime: number
}

/** Reads the jobs, durations and successors of a .sm file; resources are left out. */
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
  return { plan: { start: 0, activities, links, calendars: [weekCalendar({ week })] }, mpmTime }
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
