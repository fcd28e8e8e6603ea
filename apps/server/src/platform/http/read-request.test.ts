import { afterAll, expect, test } from 'vitest'
import { refusalOf } from '../../testing/audit-log.ts'
import { createWorld } from '../../testing/world.ts'
import { newId } from '../ids.ts'

const world = await createWorld()
afterAll(() => world.close())
const account = await world.account()

const postText = (body: string) =>
  world.send(account, '/people', {
    method: 'POST',
    body,
    headers: { 'idempotency-key': newId(), 'content-type': 'application/json' },
  })

test('every wrong field is named with its path', async () => {
  const response = await world.post(account, '/units', {
    kind: 'castle',
    name: ' ',
    shortName: 'x',
  })

  const problem = (await response.json()) as { code: string; problems: { path: string }[] }
  expect(problem.code).toBe('request-invalid')
  expect(problem.problems.map(({ path }) => path)).toEqual([
    'parentId',
    'kind',
    'name',
    'code',
    'validFrom',
  ])
})

test('a date that does not exist is refused by name', async () => {
  const response = await world.get(account, '/units?on=2026-02-31')

  const problem = (await response.json()) as { problems: { path: string; message: string }[] }
  expect(problem.problems).toContainEqual({ path: 'on', message: 'date-does-not-exist' })
})

test('an id in an address that is none is refused', async () => {
  const response = await world.get(account, '/plans/none')

  expect(await response.json()).toMatchObject({
    code: 'request-invalid',
    problems: [{ path: 'planId' }],
  })
})

test.for([
  ['half an object', '{"fullName": '],
  ['nothing', ''],
  ['an array', '[]'],
  ['a number', '1'],
] as const)('a body that is %s is refused', async ([, body]) => {
  expect(await refusalOf(await postText(body))).toEqual([422, 'request-invalid'])
})

test('a JSON body of more than a megabyte is refused', async () => {
  const response = await postText(JSON.stringify({ fullName: 'x'.repeat(1_100_000) }))

  expect(await refusalOf(response)).toEqual([413, 'request-too-large'])
})

test('a file of more than 20 MB is refused', async () => {
  const response = await world.upload(account, '/plans', {
    fileName: 'ke-hoach.docx',
    bytes: new Uint8Array(20 * 1024 * 1024 + 1),
  })

  expect(await refusalOf(response)).toEqual([413, 'document-too-large'])
})

test('an endless body that does not announce its length is cut off', async () => {
  let sentBytes = 0
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sentBytes += 1_000_000
      controller.enqueue(new Uint8Array(1_000_000))
    },
  })

  const init: RequestInit & { readonly duplex: 'half' } = {
    method: 'POST',
    body: endless,
    headers: { 'idempotency-key': newId(), 'content-type': 'multipart/form-data; boundary=x' },
    duplex: 'half',
  }
  const response = await world.send(account, '/plans', init)

  expect(await refusalOf(response)).toEqual([413, 'document-too-large'])
  expect(sentBytes).toBeLessThan(30_000_000)
})

test('an upload without a file, or that is no form, is refused', async () => {
  const headers = { 'idempotency-key': newId() }
  const form = new FormData()
  form.set('visibility', 'tenant')

  const without = await world.send(account, '/plans', { method: 'POST', body: form, headers })
  expect(await without.json()).toMatchObject({ problems: [{ path: 'file' }] })

  const text = await world.send(account, '/plans', { method: 'POST', body: 'text', headers })
  expect(await refusalOf(text)).toEqual([422, 'request-invalid'])
})

test('a change of something versioned must say which version it saw', async () => {
  const response = await world.patch(account, `/plans/${newId()}`, {})

  expect(await refusalOf(response)).toEqual([422, 'version-required'])
})
