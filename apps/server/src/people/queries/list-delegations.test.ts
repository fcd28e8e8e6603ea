import { isoDate } from '@roviec/calendar'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { newId } from '../../platform/ids.ts'
import {
  appoint,
  buildOfficial,
  buildPerson,
  type Official,
} from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
let holder: Official
let receiver: string
beforeEach(async () => {
  await world.reset()
  holder = await buildOfficial(world, { title: 'Giám đốc Sở Xây dựng' })
  receiver = await buildPerson(world, 'Trần Văn Nhận')
})
afterAll(() => world.close())

const delegate = (given: object = {}) =>
  world.post(holder, '/delegations', {
    positionId: holder.positionId,
    toPersonId: receiver,
    scopes: ['verify'],
    from: '2026-11-21',
    to: '2026-11-30',
    decision: '12/GUQ-SXD',
    ...given,
  })

test('everybody reads who does whose work, by seat and by person', async () => {
  await delegate()
  const anybody = await world.account(await buildPerson(world))
  for (const filter of ['', `?positionId=${holder.positionId}`, `?personId=${receiver}`]) {
    const list = await world.get(anybody, `/delegations${filter}`)
    expect(await list.json()).toMatchObject({
      entries: [
        {
          title: 'Giám đốc Sở Xây dựng',
          fromPersonId: holder.personId,
          toName: 'Trần Văn Nhận',
          scopes: ['verify'],
          canWithdraw: false,
        },
      ],
      nextCursor: null,
    })
  }
  const none = await world.get(anybody, `/delegations?personId=${newId()}`)
  expect(await none.json()).toEqual({ entries: [], nextCursor: null })
})

test('a delegation is coming, valid, idle while its giver does not answer, and over', async () => {
  await delegate()
  const positionId = holder.positionId
  const personId = await buildPerson(world)
  await appoint(world, {
    personId,
    positionId,
    holding: 'acting',
    from: '2026-11-25',
    to: '2026-11-26',
  })
  const states: string[] = []
  for (const day of ['2026-11-20', '2026-11-21', '2026-11-25', '2026-11-27', '2026-12-01']) {
    world.today = isoDate(day)
    const list = await world.get(holder, '/delegations')
    const { entries } = (await list.json()) as { entries: { state: string }[] }
    states.push(...entries.map(({ state }) => state))
  }
  expect(states).toEqual(['coming', 'valid', 'idle', 'valid', 'over'])
})

test('the list goes on page by page, the one that ends last first', async () => {
  for (const to of ['2026-11-30', '2026-12-15', '2026-12-31']) {
    await delegate({ toPersonId: await buildPerson(world), to })
  }
  const days: string[] = []
  let cursor: string | null = null
  do {
    const from: string = cursor === null ? '' : `&cursor=${cursor}`
    const response = await world.get(holder, `/delegations?limit=1${from}`)
    const page = (await response.json()) as {
      entries: { to: string }[]
      nextCursor: string | null
    }
    days.push(...page.entries.map(({ to }) => to))
    cursor = page.nextCursor
  } while (cursor !== null)
  expect(days).toEqual(['2026-12-31', '2026-12-15', '2026-11-30'])
})
