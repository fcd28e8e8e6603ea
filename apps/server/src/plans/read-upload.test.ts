import { describe, expect, test } from 'vitest'
import type { ReadingLimits } from '../platform/document-worker.ts'
import { AppError } from '../platform/errors.ts'
import { planDocument } from '../testing/plans-world.ts'
import { readUpload } from './read-upload.ts'
import { zipBomb } from './testing/zip-bomb.ts'

const settings = {
  beforeDay: 'exclusive',
  overrides: [],
  culturalDay: false,
  checklist: '2025',
} as const
const bytesOf = (text: string) => new TextEncoder().encode(text)
const read = (
  bytes: Uint8Array,
  {
    limits,
    signal = new AbortController().signal,
  }: { limits?: ReadingLimits; signal?: AbortSignal },
) => readUpload({ bytes }, { settings, signal, ...(limits && { limits }) })

/** A document of so many pages, each with 27 paragraphs of the same length. */
function longDocument(pages: number): Uint8Array {
  const task = 'Sở Y tế chủ trì báo cáo kết quả thực hiện nhiệm vụ được giao trước ngày 15/12/2026.'
  return bytesOf(planDocument({ tasks: Array.from({ length: pages * 27 }, () => task) }))
}

test('a document is read with the deadlines of the tenant', async () => {
  const document = bytesOf(planDocument())
  const inclusive = { ...settings, beforeDay: 'inclusive' } as const

  const exclusive = await read(document, {})
  const other = await readUpload(
    { bytes: document },
    { settings: inclusive, signal: new AbortController().signal },
  )

  expect(exclusive).toMatchObject({ mediaType: 'text/plain', notices: [] })
  expect(exclusive.directive.tasks[0]?.due.on).toBe('2026-12-14')
  expect(other.directive.tasks[0]?.due.on).toBe('2026-12-15')
})

test('a document of six hundred pages is read within the limits', async () => {
  const { directive } = await read(longDocument(600), {})

  expect(directive.tasks.length).toBeGreaterThan(1000)
})

test('a reading that takes too long is stopped', async () => {
  const limits = { milliseconds: 20, megabytes: 768 }

  await expect(read(longDocument(300), { limits })).rejects.toMatchObject({
    code: 'document-reading-timed-out',
  })
})

test('a reading that takes too much memory dies alone', async () => {
  const limits = { milliseconds: 60_000, megabytes: 12 }

  await expect(read(longDocument(300), { limits })).rejects.toMatchObject({
    code: 'document-too-complex',
  })
  await expect(read(bytesOf(planDocument()), {})).resolves.toBeDefined()
})

test('a reading ends with the request that asked for it', async () => {
  const controller = new AbortController()
  const reading = read(longDocument(300), { signal: controller.signal })
  controller.abort()

  await expect(reading).rejects.toMatchObject({ code: 'document-reading-timed-out' })
  await expect(read(bytesOf(planDocument()), { signal: controller.signal })).rejects.toMatchObject({
    code: 'document-reading-timed-out',
  })
})

test('a small file that would unpack to very much is refused before it does', async () => {
  const bomb = zipBomb(80)

  expect(bomb.byteLength).toBeLessThan(200_000)
  await expect(read(bomb, {})).rejects.toMatchObject({ code: 'document-expands-too-much' })
})

describe('a scan', () => {
  const scan = bytesOf(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n' +
      '2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n' +
      '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>',
  )
  const signal = new AbortController().signal

  test('is read from what recognition makes of it, and says so', async () => {
    const recognize = async () => bytesOf(planDocument())

    const reading = await readUpload({ bytes: scan }, { settings, signal, recognize })

    expect(reading).toMatchObject({
      mediaType: 'application/pdf',
      notices: [{ code: 'document-recognized' }],
    })
  })

  test.each([
    ['no program is set up', null, 'document-is-scan'],
    ['the program fails', () => Promise.reject(new Error('no')), 'document-ocr-failed'],
    [
      'too many wait',
      () => Promise.reject(new AppError('document-queue-full')),
      'document-queue-full',
    ],
    ['a stamp is found', async () => bytesOf(`TUYỆT MẬT\n${planDocument()}`), 'document-secret'],
  ])('is refused when %s', async (_, recognize, code) => {
    await expect(
      readUpload({ bytes: scan }, { settings, signal, recognize }),
    ).rejects.toMatchObject({ code })
  })
})
