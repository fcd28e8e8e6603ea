import { FIRST_MOMENT } from '@roviec/schedule'
import type { PlanFileSource, ReadPlanFile } from './plan-file.ts'
import { rewriteMspdi } from './rewrite-mspdi.ts'

/**
 * Writes a plan as the XML of Microsoft Project (MSPDI), in UTF-8.
 *
 * A plan that was read from such a file keeps everything of it that is not understood, in its
 * place; a plan that was not edited is the same file, byte by byte. Of an edited plan the dates
 * that moved are those of our schedule. Plans from elsewhere are written whole, with the dates of
 * our schedule and their calendars for the years around the plan.
 *
 * Work and cost of assignments are never computed: Microsoft Project does that when it opens the
 * file.
 */
export function writePlanFile(file: ReadPlanFile): Uint8Array {
  const { source } = file
  if (source !== null && isUntouched(file, source)) return new Uint8Array(source.bytes)
  return new TextEncoder().encode(rewriteMspdi(file, source ?? emptySource()))
}

function isUntouched(file: ReadPlanFile, { original }: PlanFileSource): boolean {
  const { plan, tasks, name, statusAt } = original
  return (
    file.plan === plan && file.tasks === tasks && file.name === name && file.statusAt === statusAt
  )
}

/** A file without tasks, into which a plan from elsewhere is written. */
function emptySource(): PlanFileSource {
  const plan = { start: FIRST_MOMENT, activities: [], links: [], calendars: [] }
  return {
    bytes: new Uint8Array(),
    text: () => EMPTY_PROJECT,
    original: {
      kind: 'plan',
      format: 'mspdi',
      name: '',
      plan,
      tasks: [],
      statusAt: null,
      notices: [],
      source: null,
    },
    calendarUids: [],
    fieldIds: { product: null, code: null },
    minutesPerDay: 480,
  }
}

const EMPTY_PROJECT = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
  '<Project xmlns="http://schemas.microsoft.com/project">',
  '<SaveVersion>14</SaveVersion><ScheduleFromStart>1</ScheduleFromStart>',
  '<DefaultStartTime>08:00:00</DefaultStartTime><DefaultFinishTime>17:00:00</DefaultFinishTime>',
  '<MinutesPerDay>480</MinutesPerDay><MinutesPerWeek>2400</MinutesPerWeek>',
  '<DaysPerMonth>20</DaysPerMonth><DefaultTaskType>1</DefaultTaskType>',
  '<DurationFormat>7</DurationFormat><HonorConstraints>0</HonorConstraints>',
  '<WeekStartDay>1</WeekStartDay><NewTasksAreManual>0</NewTasksAreManual>',
  '<ExtendedAttributes/><Calendars/><Tasks/><Resources/><Assignments/></Project>',
].join('')
