import { parentPort, workerData } from 'node:worker_threads'
import {
  planFileRows,
  readPlanFile,
  type PlanFileNotice,
  type PlanFileRow,
  hasSecrecyStamp,
} from '@roviec/interchange'
import { officeCalendar } from '@roviec/schedule'
import type { UploadAnswer } from '../platform/document-worker.ts'
import { calendarOf } from '../platform/tenant-calendar.ts'
import type { ReadingSettings } from '../plans/index.ts'

export interface PlanFileRequest {
  readonly bytes: Uint8Array
  readonly settings: ReadingSettings
}

/** A plan is for people to look through; a larger one is split. */
const TASKS_MAX = 5000

export interface PlanFileReading {
  readonly name: string
  readonly mediaType: string
  readonly rows: readonly PlanFileRow[]
  readonly notices: readonly PlanFileNotice[]
}

const MEDIA_TYPES = {
  mspdi: 'application/xml',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  draft: 'application/octet-stream',
} as const

function read({ bytes, settings }: PlanFileRequest): UploadAnswer<PlanFileReading> {
  const calendar = officeCalendar(calendarOf(settings.overrides, settings.culturalDay))
  const file = readPlanFile(bytes, { limits: { tasksMax: TASKS_MAX }, calendar })
  if (file.kind === 'refused') {
    return { kind: 'refused', code: file.code, parameters: file.parameters }
  }
  if (hasSecrecyStamp(bytes, file)) {
    return { kind: 'refused', code: 'document-secret', parameters: {} }
  }
  const rows = planFileRows(file)
  if (rows.every(({ summary, level }) => summary || level < 1))
    return { kind: 'refused', code: 'document-without-task', parameters: {} }
  const { name, format, notices } = file
  return { kind: 'read', reading: { name, mediaType: MEDIA_TYPES[format], rows, notices } }
}

parentPort?.postMessage(read(workerData as PlanFileRequest), [])
