import { randomBytes } from 'node:crypto'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { createWorld } from '../testing/world.ts'
import { FILE_BYTES_MAX, loadFile, removeFile, saveFile } from './files.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

test.for([0, 1, 1_048_576, 1_048_577, 2_500_000])(
  'a file of %i bytes comes back byte for byte',
  async (size) => {
    const bytes = randomBytes(size)

    const sha256 = await world.inTenant((ctx) => saveFile(ctx, bytes))
    const back = await world.inTenant((ctx) => loadFile(ctx, sha256))

    expect(Buffer.compare(bytes, back)).toBe(0)
  },
)

test('the same content kept twice is stored once, and removed once', async () => {
  const bytes = Buffer.from('một nội dung')

  const first = await world.inTenant((ctx) => saveFile(ctx, bytes))
  const second = await world.inTenant((ctx) => saveFile(ctx, bytes))

  expect(second).toBe(first)
  await world.inTenant((ctx) => removeFile(ctx, first))
  await expect(world.inTenant((ctx) => loadFile(ctx, first))).rejects.toThrow('no file')
})

test('another tenant does not find the file, even with its digest', async () => {
  const sha256 = await world.inTenant((ctx) => saveFile(ctx, Buffer.from('của tôi')))
  await world.reset()

  await expect(world.inTenant((ctx) => loadFile(ctx, sha256))).rejects.toThrow('no file')
})

test('more than 20 MB is refused', async () => {
  await expect(
    world.inTenant((ctx) => saveFile(ctx, new Uint8Array(FILE_BYTES_MAX + 1))),
  ).rejects.toMatchObject({ code: 'document-too-large' })
})
