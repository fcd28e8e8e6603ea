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
import { encodingOf } from './scan-mspdi.ts'

/**
 * Reads a plan file: the XML of Microsoft Project (MSPDI), or a plan in JSON. What it is, its
 * content says. Nothing is thrown for bad input, and the dates of tasks are never taken as a
 * schedule.
 */
export function readPlanFile(
  bytes: Uint8Array,
  options: { readonly limits?: Partial<PlanFileLimits> } = {},
): PlanFile {
  const limits = { ...DEFAULT_PLAN_FILE_LIMITS, ...options.limits }
  try {
    requireModestSize(bytes, limits)
    return readByContent(bytes, limits)
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

function readByContent(bytes: Uint8Array, limits: PlanFileLimits): ReadPlanFile {
  const first = firstCharacter(bytes)
  if (first === '<') return readWithSource(bytes, limits)
  if (first === '{') return buildPlan(readJsonPlan(bytes, limits)).file
  throw new PlanFileRefusedError(first === '' ? 'plan-file-empty' : 'plan-file-format-unknown')
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
