import { isIsoDate, type IsoDate } from '@roviec/calendar'
import { z } from 'zod'

/** A uuid v7, made by the server. */
export const Id = z.uuid()

/**
 * A civil date, `2026-11-21`, in the zone Asia/Ho_Chi_Minh. A date that does not exist is
 * refused.
 */
export const CivilDate = z.iso.date().refine(isIsoDate, {
  error: 'date-does-not-exist',
}) as unknown as z.ZodType<IsoDate, IsoDate>

/** A moment with its offset from UTC. */
export const Moment = z.iso.datetime({ offset: true })

/** Text that a database can keep: without the sign zero and without halves of characters. */
export const StorableText = z
  .string()
  .refine((text) => !NOT_STORABLE.test(text), 'text-not-storable')

// eslint-disable-next-line no-control-regex
const NOT_STORABLE = /[\u0000\p{Cs}]/u

/** One line of text that a person types: trimmed, never empty. */
export const Line = (max: number) => StorableText.trim().min(1).max(max)

/** Several lines of text that a person types: trimmed, may be empty. */
export const Paragraphs = (max: number) => StorableText.trim().max(max)

/** UTF-16 offsets into the normalised text of a document. */
export const Span = z.object({ start: z.int().min(0), end: z.int().min(0) })
export type Span = z.infer<typeof Span>

/** Where the next page of a list starts; opaque to the caller. */
export const Cursor = z.string().max(400)

export const PageQuery = z.object({
  cursor: Cursor.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

export const page = <T extends z.ZodType>(entry: T) =>
  z.object({ entries: z.array(entry), nextCursor: Cursor.nullable() })

export const Language = z.enum(['vi', 'en'])
export type Language = z.infer<typeof Language>
