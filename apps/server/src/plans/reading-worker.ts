import { parentPort, workerData } from 'node:worker_threads'
import type { ErrorCode, ErrorParameters } from '@roviec/contract'
import {
  fingerprintDirective,
  readDirective,
  scoreClarity,
  type ClarityChecklist,
  type ClarityScore,
  type DirectiveReading,
} from '@roviec/directive'
import { type DocumentNotice, readDocument } from '@roviec/interchange'
import type { CalendarLine } from '../platform/context.ts'
import { calendarOf } from '../platform/tenant-calendar.ts'

/** What of the tenant's choices decides how a deadline is read. */
export interface ReadingSettings {
  readonly beforeDay: 'exclusive' | 'inclusive'
  readonly overrides: readonly CalendarLine[]
  readonly culturalDay: boolean
  /** The official list of the "6 rõ" that the document is read by. */
  readonly checklist: ClarityChecklist
}

export interface ReadingRequest {
  readonly bytes: Uint8Array
  readonly settings: ReadingSettings
  /** What recognition made of a scan; null when it failed. */
  readonly recognized?: Uint8Array | null
}

/** What is kept of a document as a whole: how clear it is, and the trace that shows its copies. */
export interface DocumentQuality {
  readonly score: ClarityScore
  readonly fingerprint: readonly number[]
}

export interface UploadReading {
  readonly directive: DirectiveReading
  readonly mediaType: string
  readonly notices: readonly DocumentNotice[]
  readonly quality: DocumentQuality
}

export type ReadingAnswer =
  | { readonly kind: 'read'; readonly reading: UploadReading }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly parameters: ErrorParameters }

const MEDIA_TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  html: 'text/html',
  md: 'text/markdown',
  txt: 'text/plain',
} as const

/** Refusals of the directive engine; nothing of the document is in the answer. */
const REFUSALS = {
  'secrecy-stamp': 'document-secret',
  'too-long': 'document-too-complex',
} as const

async function read(request: ReadingRequest): Promise<ReadingAnswer> {
  const { bytes, settings, recognized } = request
  const file = await readDocument(
    bytes,
    recognized === undefined ? {} : { recognize: () => requireRecognized(recognized) },
  )
  if (file.kind === 'refused') return refusal(file.code, file.parameters)
  const { beforeDay, overrides, culturalDay, checklist } = settings
  const calendar = calendarOf(overrides, culturalDay)
  const answer = readDirective(file.blocks, {
    calendar,
    beforeDay,
    checklist,
    marks: file.marks,
  })
  if (answer.kind === 'refused') return refusal(REFUSALS[answer.code])
  if (answer.reading.tasks.length === 0) return refusal('document-without-task')
  return {
    kind: 'read',
    reading: {
      directive: answer.reading,
      mediaType: MEDIA_TYPES[file.format],
      notices: file.notices,
      quality: {
        score: scoreClarity(answer.reading.tasks, checklist),
        fingerprint: fingerprintDirective(answer.reading),
      },
    },
  }
}

async function requireRecognized(recognized: Uint8Array | null): Promise<Uint8Array> {
  if (recognized === null) throw new Error('The command for recognition failed.')
  return recognized
}

function refusal(code: ErrorCode, parameters: ErrorParameters = {}): ReadingAnswer {
  return { kind: 'refused', code, parameters }
}

parentPort?.postMessage(await read(workerData as ReadingRequest), [])
