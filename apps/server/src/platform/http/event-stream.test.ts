import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { recordAudit } from '../../audit/index.ts'
import { refusalOf } from '../../testing/audit-log.ts'
import { createWorld, type World } from '../../testing/world.ts'

const world = await createWorld()
const controllers: AbortController[] = []
beforeEach(() => world.reset())
afterEach(() => {
  for (const controller of controllers.splice(0)) controller.abort()
})
afterAll(() => world.close())

const record = (action: string, subjectId: string) =>
  world.inTenant((ctx) => recordAudit(ctx, { action, subjectId, subjectLabel: null }))

async function listen(sender: Awaited<ReturnType<World['account']>>, lastEventId?: number) {
  const controller = new AbortController()
  controllers.push(controller)
  const response = await world.send(sender, '/events', {
    signal: controller.signal,
    ...(lastEventId !== undefined && { headers: { 'last-event-id': String(lastEventId) } }),
  })
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  return {
    response,
    /** What has come, as soon as it holds so much of it. */
    until: async (part: string) => {
      while (!text.includes(part)) {
        const chunk = await reader?.read()
        if (chunk === undefined || chunk.done) break
        text += chunk.value
      }
      return text
    },
  }
}

test('a screen hears of a change of its tenant as soon as it is committed', async () => {
  const stream = await listen(await world.account())
  expect(stream.response.headers.get('content-type')).toContain('text/event-stream')
  expect(await stream.until('\n\n')).toBe('retry: 3000\nid: 0\n\n')

  await record('task.submitted', 'task-1')

  expect(await stream.until('topics')).toContain(
    'id: 1\ndata: {"seq":1,"topics":["tasks","plans"]}\n\n',
  )
})

test('a screen that was cut off hears what it missed, once and in order', async () => {
  for (const number of [1, 2, 3]) await record('task.reported', `task-${number}`)
  const stream = await listen(await world.account(), 1)

  const text = await stream.until('"seq":3')

  expect([...text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => id)).toEqual(['1', '2', '3'])
  expect(text).not.toContain('"seq":1')
  expect(text).not.toContain('task-')
})

test('a screen that missed very much is told to read everything again', async () => {
  await record('task.reported', 'task-1')
  await world.owner('UPDATE audit.head SET seq = 5000 WHERE tenant_id = $1', [world.tenantId])

  const stream = await listen(await world.account(), 1)

  expect(await stream.until('topics')).toContain(
    '"topics":["plans","tasks","warnings","organization","people"]',
  )
})

test('a screen hears nothing of another tenant', async () => {
  const stream = await listen(await world.account())
  const mine = world.tenantId
  await world.reset()
  await record('plan.published', 'plan-of-others')
  world.tenantId = mine
  await record('unit.created', 'unit-of-mine')

  expect(await stream.until('organization')).not.toContain('plans')
})

test('a stranger gets no stream', async () => {
  expect(await refusalOf(await world.get(null, '/events'))).toEqual([401, 'sign-in-required'])
})

test('a program that opens stream after stream loses the oldest', async () => {
  const account = await world.account()
  const first = await listen(account)
  for (let opened = 1; opened <= 12; opened++) await listen(account)

  expect(await first.until('never')).toBe('retry: 3000\nid: 0\n\n')
})
