import type { z } from 'zod'
import type { ErrorCode } from './error-texts.ts'

/**
 * One operation of the HTTP interface, as data. The server builds its routes and the OpenAPI
 * document
 * from these, the web builds its client from them; neither can drift from the other.
 */
export interface Route {
  readonly method: 'get' | 'post' | 'patch' | 'delete'
  /** Below `/api/v1`; parameters in braces: `/plans/{planId}`. */
  readonly path: string
  readonly summary: string
  readonly tag: string
  /** `none` lets a stranger in. Everything else answers 401 without a session. */
  readonly security?: 'none'
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  /**
   * `json` is validated against the schema; `file` is multipart with the part `file` and text
   * fields.
   */
  readonly body?: JsonBody | FileBody
  readonly response: JsonResponse | FileResponse | EmptyResponse | EventStream
  /** Refusals of this operation beyond those every operation has. */
  readonly errors?: readonly ErrorCode[]
  /** Requires `If-Match` with the version last read; answers 412 `version-outdated` otherwise. */
  readonly ifMatch?: true
  /** Writes need `Idempotency-Key` unless this says why not. */
  readonly withoutIdempotencyKey?: string
}

export interface JsonBody {
  readonly kind: 'json'
  readonly schema: z.ZodObject
}

export interface FileBody {
  readonly kind: 'file'
  readonly fields: z.ZodObject
}

export interface JsonResponse {
  readonly kind: 'json'
  readonly status: 200 | 201
  readonly schema: z.ZodType
}

export interface FileResponse {
  readonly kind: 'file'
}

export interface EmptyResponse {
  readonly kind: 'empty'
}

export interface EventStream {
  readonly kind: 'events'
}

/**
 * Keeps the exact types of a route, so that server and web infer parameters and answers from it.
 */
export function route<const R extends Route>(definition: R): R {
  return definition
}

export const json = <S extends z.ZodType>(schema: S, status: 200 | 201 = 200) =>
  ({ kind: 'json', status, schema }) as const
export const jsonBody = <S extends z.ZodObject>(schema: S) => ({ kind: 'json', schema }) as const
export const fileBody = <S extends z.ZodObject>(fields: S) => ({ kind: 'file', fields }) as const
export const empty = { kind: 'empty' } as const
export const file = { kind: 'file' } as const
export const events = { kind: 'events' } as const
