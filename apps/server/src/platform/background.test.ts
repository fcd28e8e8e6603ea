import { afterEach, expect, test } from 'vitest'
import { recordAudit } from '../audit/index.ts'
import { createLogReader } from '../audit/index.ts'
import { createWorldAlone, type World } from '../testing/world.ts'
import { type Background, type BackgroundOptions, startBackground } from './background.ts'

let world: World
const running: Background[] = []
afterEach(async () => {
  for (const background of running.splice(0)) await background.stop()
  await world.close()
})

async function start(options: Partial<BackgroundOptions>): Promise<Background> {
  const { platform } = world
  const reader = createLogReader(platform.database)
  const background = await startBackground({
    platform,
    reader,
    daily: [],
    followings: [],
    ...options,
  })
  running.push(background)
  return background
}

const record = (action: string, subjectId: string) =>
  world.inTenant((ctx) => recordAudit(ctx, { action, subjectId, subjectLabel: null }))

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (await condition()) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('it did not happen within ten seconds')
}

test('what follows from an act runs after its commit, with the tenant and the subject', async () => {
  world = await createWorldAlone()
  const got: unknown[] = []
  await start({
    followings: [
      {
        name: 'follow',
        wants: ({ action }) => action.startsWith('task.'),
        run: async (tenantId, subjectIds) => {
          got.push({ tenantId, subjectIds })
        },
      },
    ],
  })

  await record('unit.created', 'unit-1')
  await record('task.accepted', 'task-1')

  await until(() => got.length > 0)
  expect(got).toEqual([{ tenantId: world.tenantId, subjectIds: ['task-1'] }])
})

test('what happened while the server was off is followed after its start, once', async () => {
  world = await createWorldAlone()
  await record('task.accepted', 'task-1')
  const got: string[] = []
  const following = {
    name: 'follow',
    wants: () => true,
    run: async (_tenantId: string, subjectIds: readonly string[]) => {
      got.push(...subjectIds)
    },
  }
  const first = await start({ followings: [following] })
  await until(() => got.length > 0)
  await first.stop()
  running.length = 0

  await start({ followings: [following] })
  await record('task.submitted', 'task-2')
  await until(() => got.includes('task-2'))

  expect(got).toEqual(['task-1', 'task-2'])
})

test('work that fails is tried again', async () => {
  world = await createWorldAlone()
  let attempts = 0
  await start({
    followings: [
      {
        name: 'follow',
        wants: () => true,
        run: async () => {
          attempts++
          if (attempts === 1) throw new Error('the first attempt fails')
        },
      },
    ],
  })
  await record('task.accepted', 'task-1')

  await until(() => attempts === 2)
})

test('the work of a day that began while the server was off is done at the start, and only once', async () => {
  world = await createWorldAlone()
  let runs = 0
  const daily = [
    {
      name: 'sweep',
      cron: '30 5 * * *',
      run: async () => {
        runs++
      },
    },
  ]
  const first = await start({ daily })
  await until(async () => {
    const rows = await world.owner('SELECT FROM platform.cron_run')
    return rows.length === 1
  })
  await first.stop()
  running.length = 0
  await start({ daily })
  await record('task.accepted', 'task-1')
  await new Promise((resolve) => setTimeout(resolve, 2500))

  expect(runs).toBe(1)
})

test("the day's work can be done at once by whoever sets the clock", async () => {
  world = await createWorldAlone()
  const days: string[] = []
  const background = await start({
    daily: [
      {
        name: 'sweep',
        cron: '30 5 * * *',
        run: async () => {
          days.push(world.now)
        },
      },
    ],
  })

  world.now = '2026-12-01T00:00:00.000Z'
  await background.runDaily()

  expect(days).toContain('2026-12-01T00:00:00.000Z')
})

test.each([
  ['2026-11-20T02:00:00.000Z', 3600],
  ['2026-11-20T02:59:30.000Z', 30],
])('what gathers acts waits for the next full turn: %s', async (now, seconds) => {
  world = await createWorldAlone()
  world.now = now
  const run = async () => {}
  await start({ followings: [{ name: 'gather', wants: () => true, everyMinutes: 60, run }] })
  await record('task.accepted', 'task-1')

  const waits = () =>
    world.owner<{ seconds: number }>(
      `SELECT round(extract(epoch FROM start_after - created_on))::int AS seconds
       FROM pgboss.job WHERE name = 'gather'`,
    )
  await until(async () => (await waits()).length > 0)
  expect(await waits()).toEqual([{ seconds }])
})
