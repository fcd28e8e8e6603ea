import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { type Log, silentLog } from '../platform/log.ts'
import { createAssistant } from './assistant.ts'

const SECRET_WORDS = 'rà soát vỉa hè'
let answer: { status: number; body: string } | null = null
const model: Server = createServer((_, response) => {
  if (answer !== null)
    response.writeHead(answer.status, { location: '/elsewhere' }).end(answer.body)
})
await new Promise<void>((ready) => {
  model.listen(0, '127.0.0.1', ready)
})
const { port } = model.address() as AddressInfo
afterAll(() => {
  model.closeAllConnections()
  model.close()
})

let lines: Record<string, unknown>[] = []
const log: Log = { ...silentLog, warn: (fields) => void lines.push(fields) }
beforeEach(() => {
  lines = []
})

const askAt = (at: number) =>
  createAssistant({
    url: `http://127.0.0.1:${at}/v1`,
    model: 'fake',
    key: 'a-key',
    milliseconds: 800,
    log,
  }).ask({ instructions: 'Trả lời.', text: SECRET_WORDS }, new AbortController().signal)

test.each([
  ['refuses', { status: 500, body: SECRET_WORDS }, 'status 500'],
  ['sends elsewhere', { status: 302, body: '' }, 'TypeError'],
  ['answers no JSON', { status: 200, body: SECRET_WORDS }, 'SyntaxError'],
  ['has another form', { status: 200, body: `{"x":"${SECRET_WORDS}"}` }, 'another form'],
  ['says too much', { status: 200, body: SECRET_WORDS.repeat(30_000) }, 'too long'],
  ['does not answer', null, 'TimeoutError'],
])('of a model that %s the cause is logged, no text and no key', async (_, given, cause) => {
  answer = given

  expect((await askAt(port)).kind).not.toBe('answered')
  expect(lines).toEqual([{ host: `127.0.0.1:${port}`, cause }])
})

test('a model that cannot be reached is logged by the code of the connection', async () => {
  expect(await askAt(1)).toEqual({ kind: 'failed' })
  expect(JSON.stringify(lines)).not.toMatch(/a-key|vỉa hè/)
  expect(lines).toHaveLength(1)
})

test('an answer leaves no line', async () => {
  const body = JSON.stringify({ choices: [{ message: { content: 'có' } }] })
  answer = { status: 200, body }

  expect(await askAt(port)).toEqual({ kind: 'answered', text: 'có' })
  expect(lines).toEqual([])
})
