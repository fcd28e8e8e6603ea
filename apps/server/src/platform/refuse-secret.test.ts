import { expect, test } from 'vitest'
import { refuseSecret } from './refuse-secret.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const open = () => new AbortController().signal
const look = (bytes: Uint8Array, signal = open()) => refuseSecret({ bytes }, { signal })

const REPORT = 'BÁO CÁO\nKết quả thực hiện nhiệm vụ giữ bí mật nhà nước.\n'

test('a stamp is found, words about secrets are none', async () => {
  await expect(look(bytesOf(`TỐI MẬT\n${REPORT}`))).rejects.toMatchObject({
    code: 'document-secret',
  })
  await expect(look(bytesOf(REPORT))).resolves.toBeUndefined()
})

test('a document of more pages than a plan may have is looked at as well', async () => {
  const long = 'Kết quả thực hiện nhiệm vụ được giao.\n'.repeat(100_000)

  await expect(look(bytesOf(long))).resolves.toBeUndefined()
  await expect(look(bytesOf(`MẬT\n${long}`))).rejects.toMatchObject({ code: 'document-secret' })
})

test.each([
  ['a picture', new Uint8Array([0xff, 0xd8, 0xff, 0xe0])],
  ['an empty file (the command refuses it)', new Uint8Array()],
  ['a damaged PDF', bytesOf('%PDF-1.7\nMẬT')],
  ['data', bytesOf('{"do_mat": "MẬT"}')],
])('%s passes', async (_, bytes) => {
  await expect(look(bytes)).resolves.toBeUndefined()
})

test('what was not looked at to its end does not pass', async () => {
  const limits = { milliseconds: 1, megabytes: 768 }
  const bytes = bytesOf(REPORT)

  await expect(refuseSecret({ bytes }, { signal: open(), limits })).rejects.toMatchObject({
    code: 'document-reading-timed-out',
  })
  await expect(look(bytes, AbortSignal.abort())).rejects.toMatchObject({
    code: 'document-reading-timed-out',
  })
})
