import { z } from 'zod'
import { CivilDate, Id, Line, Moment, page, PageQuery } from './fields.ts'
import { Phone } from './people.ts'
import { empty, json, jsonBody, route } from './route.ts'

export const QUALIFICATIONS = [
  'secondary',
  'vocational',
  'college',
  'bachelor',
  'master',
  'doctor',
] as const

/** A course attended: what training a seat requires is compared with these. */
export const TrainingRecord = z.object({
  course: Line(200),
  on: CivilDate,
  hours: z.int().min(1).max(5000).nullable(),
})
export type TrainingRecord = z.infer<typeof TrainingRecord>

/**
 * All that is kept about a person beyond the seats they hold. Nothing about health, family, beliefs
 * or membership of the Party: the purposes of this system need none of it.
 */
export const PersonalFile = z.object({
  /** For terms of office, age of retirement, and to refuse appointments before working age. */
  birthOn: CivilDate.nullable(),
  /** The province: for posts whose holder must not come from the place. */
  nativePlace: Line(100).nullable(),
  /** The highest one, against what a seat requires. */
  qualification: z.enum(QUALIFICATIONS).nullable(),
  /** The field of the qualification, against what a seat requires. */
  qualificationField: Line(200).nullable(),
  /** Against what a seat requires, and to plan training. */
  training: z.array(TrainingRecord).max(200),
  /** For rules that count years of service. */
  serviceStartOn: CivilDate.nullable(),
  /** To reach the person out of office; optional, for the personnel office alone. */
  privatePhone: Phone.nullable(),
  /** To reach the person out of office; optional, for the personnel office alone. */
  privateEmail: z.email().max(200).nullable(),
  /** The last day on which the file may be kept once the person holds no seat. */
  retainUntil: CivilDate.nullable(),
})
export type PersonalFile = z.infer<typeof PersonalFile>

/** What is not named stays as it is. */
export const ChangePersonalFile = PersonalFile.partial()
export type ChangePersonalFile = z.infer<typeof ChangePersonalFile>

/** Why a file is opened; `own` is the person looking at what is kept about them. */
export const OPENING_PURPOSES = [
  'own',
  'appointment',
  'training',
  'data-request',
  'correction',
] as const

export const OpenPersonalFile = z.object({ purpose: z.enum(OPENING_PURPOSES) })
export type OpenPersonalFile = z.infer<typeof OpenPersonalFile>

export const OpenedFile = z.object({
  personId: Id,
  fullName: z.string(),
  staffCode: z.string().nullable(),
  file: PersonalFile,
  /** 0 while nothing has been entered. */
  version: z.int(),
  /** Restricted at the person's wish: kept, and used for nothing but their own requests. */
  restricted: z.boolean(),
  canChange: z.boolean(),
})
export type OpenedFile = z.infer<typeof OpenedFile>

export const FileOpening = z.object({
  at: Moment,
  personId: Id.nullable(),
  fullName: z.string(),
  purpose: z.enum([...OPENING_PURPOSES, 'export']),
})
export type FileOpening = z.infer<typeof FileOpening>

/** Somebody whose data is no longer needed, or who was granted its erasure. */
export const RetentionEntry = z.object({
  personId: Id,
  fullName: z.string(),
  staffCode: z.string().nullable(),
  leftOn: CivilDate.nullable(),
  retainUntil: CivilDate.nullable(),
  because: z.enum(['retention-over', 'erasure-approved']),
})
export type RetentionEntry = z.infer<typeof RetentionEntry>

export const RemovePerson = z.object({ reason: Line(500) })
export type RemovePerson = z.infer<typeof RemovePerson>

export const OpenOwnData = z.object({ format: z.enum(['json', 'xlsx']) })
export type OpenOwnData = z.infer<typeof OpenOwnData>

/** A file to be saved by whoever it is about. */
export const OwnData = z.object({
  fileName: z.string(),
  mediaType: z.string(),
  base64: z.string(),
})
export type OwnData = z.infer<typeof OwnData>

export const personalFileRoutes = {
  openPersonalFile: route({
    method: 'post',
    path: '/people/{personId}/personal-file/open',
    tag: 'people',
    summary: 'Open a personal file for a stated purpose; every opening is on record',
    params: z.object({ personId: Id }),
    body: jsonBody(OpenPersonalFile),
    response: json(OpenedFile),
    errors: [
      'person-not-found',
      'personal-file-forbidden',
      'personal-file-restricted',
      'person-erased',
      'opening-purpose-unfit',
    ],
    withoutIdempotencyKey:
      'the answer is personal and is kept nowhere; opening twice is two openings',
  }),
  changePersonalFile: route({
    method: 'patch',
    path: '/people/{personId}/personal-file',
    tag: 'people',
    summary: 'Change a personal file; If-Match 0 begins one',
    params: z.object({ personId: Id }),
    body: jsonBody(ChangePersonalFile),
    response: empty,
    errors: [
      'person-not-found',
      'personal-file-forbidden',
      'personal-file-restricted',
      'person-erased',
      'birth-after-today',
      'version-outdated',
    ],
    ifMatch: true,
  }),
  listFileOpenings: route({
    method: 'get',
    path: '/people/{personId}/personal-file/openings',
    tag: 'people',
    summary: 'Who opened the file, when and what for; the latest first, at most 500',
    params: z.object({ personId: Id }),
    response: json(z.object({ entries: z.array(FileOpening) })),
    errors: ['person-not-found', 'personal-file-forbidden'],
  }),
  openOwnData: route({
    method: 'post',
    path: '/own-data/export',
    tag: 'people',
    summary: 'Everything kept about the one who asks, as a file',
    body: jsonBody(OpenOwnData),
    response: json(OwnData),
    errors: ['account-without-person'],
    withoutIdempotencyKey:
      'the answer is personal and is kept nowhere; opening twice is two openings',
  }),
  listRetention: route({
    method: 'get',
    path: '/retention',
    tag: 'people',
    summary: 'People without seats whose data must go, the earliest first',
    query: PageQuery,
    response: json(page(RetentionEntry)),
    errors: ['personal-file-forbidden'],
  }),
  removePerson: route({
    method: 'post',
    path: '/people/{personId}/remove',
    tag: 'people',
    summary: 'Erase what is kept about a person; the history of the work keeps its positions',
    params: z.object({ personId: Id }),
    body: jsonBody(RemovePerson),
    response: empty,
    errors: [
      'person-not-found',
      'personal-file-forbidden',
      'person-erased',
      'person-has-seats',
      'person-retained',
    ],
  }),
}
