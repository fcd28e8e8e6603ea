import { ASSISTANT_ERROR_TEXTS } from './error-texts-assistant.ts'
import { COORDINATION_ERROR_TEXTS } from './error-texts-coordination.ts'
import { APPOINTMENT_ERROR_TEXTS } from './error-texts-appointments.ts'
import { DOCUMENT_ERROR_TEXTS } from './error-texts-documents.ts'
import { FORECAST_ERROR_TEXTS } from './error-texts-forecasts.ts'
import { IDENTITY_ERROR_TEXTS } from './error-texts-identity.ts'
import { IMPORT_ERROR_TEXTS } from './error-texts-imports.ts'
import { ORGANIZATION_ERROR_TEXTS } from './error-texts-organization.ts'
import { PEOPLE_ERROR_TEXTS } from './error-texts-people.ts'
import { PERSONAL_DATA_ERROR_TEXTS } from './error-texts-personal-data.ts'
import { PLAN_FILE_ERROR_TEXTS } from './error-texts-plan-files.ts'
import { PLATFORM_ERROR_TEXTS } from './error-texts-platform.ts'
import { RESTRUCTURING_ERROR_TEXTS } from './error-texts-restructurings.ts'
import { SCHEDULE_ERROR_TEXTS } from './error-texts-schedules.ts'
import { WORK_ERROR_TEXTS } from './error-texts-work.ts'
import type { Language } from './fields.ts'

const TEXTS = {
  ...COORDINATION_ERROR_TEXTS,
  ...DOCUMENT_ERROR_TEXTS,
  ...IMPORT_ERROR_TEXTS,
  ...PLAN_FILE_ERROR_TEXTS,
  ...PLATFORM_ERROR_TEXTS,
  ...ORGANIZATION_ERROR_TEXTS,
  ...IDENTITY_ERROR_TEXTS,
  ...PEOPLE_ERROR_TEXTS,
  ...APPOINTMENT_ERROR_TEXTS,
  ...PERSONAL_DATA_ERROR_TEXTS,
  ...RESTRUCTURING_ERROR_TEXTS,
  ...SCHEDULE_ERROR_TEXTS,
  ...FORECAST_ERROR_TEXTS,
  ...WORK_ERROR_TEXTS,
  ...ASSISTANT_ERROR_TEXTS,
} as const

/** Every refusal of the system has one stable code. */
export type ErrorCode = keyof typeof TEXTS

export const ERROR_CODES = Object.keys(TEXTS) as readonly ErrorCode[]

export type ErrorParameters = Readonly<Record<string, string | number>>

/** The sentence for a refusal: what happened and what to do, with the parameters filled in. */
export function errorText(
  code: ErrorCode,
  parameters: ErrorParameters = {},
  language: Language = 'vi',
): string {
  return TEXTS[code][language].replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
    dayFirst(String(parameters[name] ?? whole)),
  )
}

/** A civil date as people here write it; any other text as it is. */
function dayFirst(text: string): string {
  return text.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1')
}

/** The HTTP status of a refusal. A document that cannot be read is a request that cannot be processed. */
export function errorStatus(code: ErrorCode): number {
  const entry = TEXTS[code]
  return 'status' in entry ? entry.status : 422
}

/** Whether a text is the code of a refusal in the catalogue. */
export function isErrorCode(text: string): text is ErrorCode {
  return Object.hasOwn(TEXTS, text)
}
