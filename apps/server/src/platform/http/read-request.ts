import type { Route } from '@roviec/contract'
import type { z } from 'zod'
import { AppError, refuse, type FieldProblem } from '../errors.ts'
import { FILE_BYTES_MAX, refuseTooLarge } from '../files.ts'
import type { AnyInput, UploadedFile } from '../operation.ts'

const JSON_BYTES_MAX = 1024 * 1024
/** What multipart adds around a file: boundaries, headers and the text fields. */
const MULTIPART_BYTES_MAX = 64 * 1024

/** A request with its body read to the end, and nothing of it believed yet. */
export interface RawRequest {
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly ifMatch: string | null
  readonly body: unknown
  readonly file: UploadedFile | undefined
}

/** Parses every part with the route's schemas; refuses with the path of each wrong field. */
export function parseRequest(route: Route, raw: RawRequest): AnyInput {
  const problems: FieldProblem[] = []
  const input = {
    params: parsePart(route.params, raw.params, '', problems),
    query: parsePart(route.query, raw.query, '', problems),
    body: parsePart(bodySchema(route), raw.body, '', problems),
    file: raw.file,
    ifMatch: route.ifMatch === true ? parseVersion(raw.ifMatch) : undefined,
    prepared: undefined,
  }
  if (problems.length > 0) throw new AppError('request-invalid', {}, problems)
  return input
}

/** Reads the body as the route wants it, never more of it than allowed. */
export async function readBody(
  route: Route,
  request: Request,
): Promise<{ body: unknown; file: UploadedFile | undefined }> {
  if (route.body === undefined) return { body: undefined, file: undefined }
  if (route.body.kind === 'file') return readMultipart(request)
  const bytes = await readBytes(request, JSON_BYTES_MAX)
  if (bytes === null) refuse('request-too-large')
  return { body: parseJson(new TextDecoder().decode(bytes)), file: undefined }
}

function parsePart(
  schema: z.ZodType | undefined,
  value: unknown,
  prefix: string,
  problems: FieldProblem[],
): unknown {
  if (schema === undefined) return undefined
  const result = schema.safeParse(value)
  if (result.success) return result.data
  problems.push(
    ...result.error.issues.map(({ path, message }) => ({
      path: [prefix, ...path].filter((step) => step !== '').join('.'),
      message,
    })),
  )
  return undefined
}

function bodySchema({ body }: Route): z.ZodType | undefined {
  return body?.kind === 'file' ? body.fields : body?.schema
}

function parseVersion(header: string | null): number {
  const match = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header?.trim() ?? '')
  if (match === null) refuse('version-required')
  return Number(match[1])
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new AppError('request-invalid', {}, [{ path: '', message: 'not JSON' }])
  }
}

async function readMultipart(request: Request): Promise<{ body: unknown; file: UploadedFile }> {
  const bytes = await readBytes(request, FILE_BYTES_MAX + MULTIPART_BYTES_MAX)
  if (bytes === null) refuseTooLarge()
  const form = await parseForm(bytes, request.headers.get('content-type') ?? '')
  const part = form.get('file')
  if (!(part instanceof File)) {
    throw new AppError('request-invalid', {}, [{ path: 'file', message: 'a file is missing' }])
  }
  if (part.size > FILE_BYTES_MAX) refuseTooLarge()
  const fields = [...form.entries()].filter(([name]) => name !== 'file')
  return {
    body: Object.fromEntries(fields),
    file: { name: toFileName(part.name), bytes: await part.bytes() },
  }
}

async function parseForm(bytes: Uint8Array<ArrayBuffer>, contentType: string): Promise<FormData> {
  try {
    return await new Response(bytes, { headers: { 'content-type': contentType } }).formData()
  } catch {
    throw new AppError('request-invalid', {}, [{ path: '', message: 'not multipart/form-data' }])
  }
}

/**
 * A name only, without folders and signs that are not seen (some turn the reading around, and so
 * hide
 * what kind of file it is), of a length that every system can store.
 */
function toFileName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  return (
    last
      .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
      .trim()
      .slice(-200)
      .toWellFormed() || 'document'
  )
}

/** The whole body, or null as soon as it is larger than allowed. */
async function readBytes(request: Request, max: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const announced = Number(request.headers.get('content-length') ?? 0)
  if (announced > max) return null
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > max) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
