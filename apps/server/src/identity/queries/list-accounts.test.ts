import type { Account as AccountRow } from '@roviec/contract'
import { afterAll, beforeEach, expect, test } from 'vitest'
import {
  addSecondFactor,
  buildAdministrator,
  buildPasswordAccount,
} from '../../testing/accounts-world.ts'
import { refusalOf } from '../../testing/audit-log.ts'
import { appoint, buildPerson, buildPosition, buildUnit } from '../../testing/organization-world.ts'
import { createWorld, type Account } from '../../testing/world.ts'

const world = await createWorld()
let administrator: Account
beforeEach(async () => {
  await world.reset()
  administrator = await buildAdministrator(world)
})
afterAll(() => world.close())

const list = async (query = '') =>
  (await (await world.get(administrator, `/accounts${query}`)).json()) as {
    entries: AccountRow[]
    nextCursor: string | null
  }

test('an account is shown with its person, position, last sign-in and second factor', async () => {
  const personId = await buildPerson(world, 'Trần Minh Châu')
  const unitId = await buildUnit(world, { name: 'Phường Cầu Sen' })
  const { positionId } = await buildPosition(world, { unitId, title: 'Phó Chủ tịch' })
  await appoint(world, { personId, positionId })
  const made = await buildPasswordAccount(world, { personId, login: `chau.${world.tenantId}` })
  await addSecondFactor(world, made)

  const { entries } = await list('?search=minh%20chau')

  expect(entries).toEqual([
    {
      userId: made.userId,
      login: `chau.${world.tenantId}`,
      personId,
      fullName: 'Trần Minh Châu',
      positions: [{ title: 'Phó Chủ tịch', unitName: 'Phường Cầu Sen' }],
      lastSignInAt: '2026-11-20T02:00:00.000Z',
      twoFactor: true,
      off: false,
      initialPassword: false,
      signOnSubject: null,
      own: false,
    },
  ])
})

test('a search finds a part of a login, and signs of LIKE mean themselves', async () => {
  await buildPasswordAccount(world, { login: `a_b.${world.tenantId}` })
  await buildPasswordAccount(world, { login: `acb.${world.tenantId}` })

  const { entries } = await list('?search=A_B')

  expect(entries.map(({ login }) => login)).toEqual([`a_b.${world.tenantId}`])
})

test('pages follow each other by login, each account once', async () => {
  for (const name of ['c', 'a', 'e', 'b', 'd']) {
    await buildPasswordAccount(world, { login: `${name}.${world.tenantId}` })
  }
  const seen: string[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page: Awaited<ReturnType<typeof list>> = await list(
      `?limit=2${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
    )
    seen.push(...page.entries.map(({ login }) => login))
    cursor = page.nextCursor
  }

  expect(seen).toHaveLength(6)
  expect(seen).toEqual(seen.toSorted())
})

test('accounts that are off can be listed alone', async () => {
  const made = await buildPasswordAccount(world)
  await world.post(administrator, `/accounts/${made.userId}/close`)

  expect((await list('?off=true')).entries.map(({ userId }) => userId)).toEqual([made.userId])
  expect((await list('?off=false')).entries.map(({ own }) => own)).toEqual([true])
})

test('accounts of another city are not in the list', async () => {
  const here = world.tenantId
  await world.reset()
  await buildPasswordAccount(world, { login: `xa.${here}` })

  expect((await list('?search=xa.')).entries).toEqual([])
})

test('only those with the duty see accounts', async () => {
  const other = await world.account()

  expect(await refusalOf(await world.get(other, '/accounts'))).toEqual([
    403,
    'account-administrate-forbidden',
  ])
  expect(await refusalOf(await world.get(other, '/accounts/candidates'))).toEqual([
    403,
    'account-administrate-forbidden',
  ])
})
