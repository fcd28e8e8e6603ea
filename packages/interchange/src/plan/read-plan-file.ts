import { createWorkingCalendar, type IsoDate } from '@roviec/calendar'
import { officeCalendar, type WorkCalendar } from '@roviec/schedule'
import { buildPlan } from './build-plan.ts'
import {
  DEFAULT_PLAN_FILE_LIMITS,
  type PlanFile,
  type PlanFileLimits,
  type ReadPlanFile,
} from './plan-file.ts'
import { PlanFileRefusedError } from './plan-file-refusal.ts'
import { readJsonPlan } from './read-json-plan.ts'
import { readMspdi } from './read-mspdi.ts'
import { readPlanTable } from './read-plan-table.ts'
import { encodingOf } from './scan-mspdi.ts'

/** How a plan file is read. */
export interface ReadPlanFileOptions {
  readonly limits?: Partial<PlanFileLimits>
  /** For tables of tasks, which have none: the legal working days of Việt Nam unless said. */
  readonly calendar?: WorkCalendar
  /** For tables of tasks without any date: when the plan begins. */
  readonly startOn?: IsoDate | null
}

/**
 * Reads a plan file: the XML of Microsoft Project (MSPDI), a plan in JSON, or a table of tasks
 * (.xlsx or CSV). What it is, its content says. Nothing is thrown for bad input, and the dates of
 * tasks are never taken as a schedule.
 */
export function readPlanFile(bytes: Uint8Array, options: ReadPlanFileOptions = {}): PlanFile {
  const limits = { ...DEFAULT_PLAN_FILE_LIMITS, ...options.limits }
  try {
    requireModestSize(bytes, limits)
    return readByContent(bytes, limits, options)
  } catch (error) {
    if (!(error instanceof PlanFileRefusedError)) throw error
    const { code, parameters, lines } = error
    return { kind: 'refused', code, parameters, lines }
  }
}

function requireModestSize({ length }: Uint8Array, { fileBytesMax }: PlanFileLimits): void {
  if (length === 0) throw new PlanFileRefusedError('plan-file-empty')
  if (length <= fileBytesMax) return
  throw new PlanFileRefusedError('plan-file-too-large', {
    megabytes: Math.ceil(length / MEGABYTE),
    maxMegabytes: Math.floor(fileBytesMax / MEGABYTE),
  })
}

const MEGABYTE = 1024 * 1024

function readByContent(
  bytes: Uint8Array,
  limits: PlanFileLimits,
  { calendar, startOn = null }: ReadPlanFileOptions,
): ReadPlanFile {
  const first = firstCharacter(bytes)
  if (first === '<') return readWithSource(bytes, limits)
  if (first === '{') return buildPlan(readJsonPlan(bytes, limits)).file
  if (first === '') throw new PlanFileRefusedError('plan-file-empty')
  return readPlanTable(bytes, {
    calendar: calendar ?? officeCalendar(createWorkingCalendar()),
    startOn,
    limits,
  })
}

function readWithSource(bytes: Uint8Array, limits: PlanFileLimits): ReadPlanFile {
  const raw = readMspdi(bytes, limits)
  const { file, calendarUids } = buildPlan(raw)
  const { fieldIds, minutesPerDay } = raw
  const text = () => new TextDecoder(encodingOf(bytes)).decode(bytes)
  return {
    ...file,
    source: { bytes, text, original: file, calendarUids, fieldIds, minutesPerDay },
  }
}

/** The first that is no space, mark of byte order or zero byte of UTF-16. */
function firstCharacter(bytes: Uint8Array): string {
  for (const byte of bytes.subarray(0, HEAD_BYTES)) {
    if (!SPACES.has(byte)) return String.fromCharCode(byte)
  }
  return ''
}

const HEAD_BYTES = 4_096
const SPACES: ReadonlySet<number> = new Set([
  0x00, 0x09, 0x0a, 0x0d, 0x20, 0xef, 0xbb, 0xbf, 0xff, 0xfe,
])
