import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { computeSchedule, formatMoment, type ScheduledActivity } from '@roviec/schedule'
import { describe, expect, test } from 'vitest'
import type { PlanFileTask, ReadPlanFile } from './plan-file.ts'
import { readPlanFile } from './read-plan-file.ts'

const folder = fileURLToPath(new URL('../../../../../shared/data/msproject', import.meta.url))
const isThere = existsSync(folder)

/** Leaf tasks that equal the file in all of early and late dates, total slack and critical. */
const EQUAL_TASKS: Readonly<Record<string, string>> = {
  'aspose__Homemoveplan.json': '126/126',
  'aspose__ReadTaskCalendar.json': '8/8',
  'aspose__SampleProject.json': '5/5',
  'mpxj__generated_task-baselines_sf259.json': '13/13',
  'mpxj__generated_task-links_task-links-project2010-mpp12.json': '16/16',
  'mpxj__slack9.json': '15/15',
  // Two tasks have a calendar of their own and people who do not work its Saturdays.
  'aspose__OzBuild_16_Orig.json': '13/15',
  'DefaultDurationFormat.xml': '1/1',
  // The only row is the project itself, which begins on a Sunday in the file.
  'aspose-Project.xml': '0/1',
  'calendar-calendars-project2002-mspdi.xml': '1/1',
  'calendar-calendars-project2019-mspdi.xml': '1/1',
  'calendar-recurring-exceptions-project2007-mspdi.xml': '1/1',
  // Four late dates are those of the time before the longest task was entered.
  'mspdiduration.xml': '6/10',
  'mspdinulltasks.xml': '3/3',
  // One finish follows a start at 08:00 and is written as 08:00; here it is 17:00 of the day
  // before.
  'mspdirelations.xml': '4/5',
  'task-baselines-project2010-mspdi.xml': '110/110',
  'task-dates-project2007-mspdi.xml': '10/10',
  'task-links-project2003-mspdi.xml': '16/16',
  'task-links-project2010-mspdi.xml': '16/16',
  'task-starts-project2019-mspdi.xml': '10/10',
}

describe.skipIf(!isThere)(
  `files of Microsoft Project${isThere ? '' : ' (skipped: ../shared/data/msproject is not there)'}`,
  () => {
    test.each(Object.entries(EQUAL_TASKS))('%s: %s tasks have its dates', (name, expected) => {
      const file = readFile(name)
      const schedule = computeSchedule(file.plan)

      const leaves = file.tasks.filter(({ id }) => schedule.find(id)?.summary === false)
      const unequal = leaves.filter((task) => ours(schedule.find(task.id)) !== theirs(task))

      expect(`${leaves.length - unequal.length}/${leaves.length}`).toBe(expected)
      expect(schedule.problems()).toEqual([])
    })

    test('the list names every file', () => {
      const names = globSync(`${folder}/*/*`).map((path) => basename(path))
      expect(names.sort()).toEqual(Object.keys(EQUAL_TASKS).sort())
    })
  },
)

function readFile(name: string): ReadPlanFile {
  const kind = name.endsWith('.xml') ? 'mspdi' : 'mpp-json'
  const file = readPlanFile(readFileSync(`${folder}/${kind}/${name}`))
  if (file.kind === 'refused') throw new Error(file.code)
  return file
}

function ours(scheduled: ScheduledActivity | null): string {
  return scheduled === null ? '' : inWords(scheduled)
}

function theirs({ stated }: PlanFileTask): string {
  return inWords(stated)
}

function inWords(dates: {
  readonly earlyStart: number | null
  readonly earlyFinish: number | null
  readonly lateStart: number | null
  readonly lateFinish: number | null
  readonly totalSlackMinutes: number | null
  readonly critical: boolean | null
}): string {
  const { earlyStart, earlyFinish, lateStart, lateFinish } = dates
  const moments = [earlyStart, earlyFinish, lateStart, lateFinish].map((moment) =>
    moment === null ? '?' : formatMoment(moment),
  )
  return [...moments, dates.totalSlackMinutes, dates.critical].join(' ')
}
