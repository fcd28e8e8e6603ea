import { isoDate } from '@roviec/calendar'
import type { InitialPassword } from '@roviec/contract'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { buildAdministrator, signIn } from '../../testing/accounts-world.ts'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import { buildOfficial, buildPerson } from '../../testing/organization-world.ts'
import { createWorld, type Account } from '../../testing/world.ts'
import { newId } from '../../platform/ids.ts'

const world = await createWorld()
let administrator: Account
beforeEach(async () => {
  await world.reset()
  administrator = await buildAdministrator(world)
})
afterAll(() => world.close())

const create = (entries: readonly object[], sender: Account = administrator) =>
  world.post(sender, '/accounts', { entries })
const made = async (response: Response) =>
  ((await response.json()) as { entries: InitialPassword[] }).entries

test('an account for a person works at once with the password that is shown once', async () => {
  const personId = await buildPerson(world, 'Trần Minh Châu')

  const response = await create([{ login: `Chau.${world.tenantId}`, personId }])

  expect(response.status).toBe(201)
  const [account] = await made(response)
  expect(account).toMatchObject({ login: `chau.${world.tenantId}` })
  const signedIn = await signIn(world, account?.login ?? '', account?.password ?? '')
  expect(await signedIn.json()).toMatchObject({
    personId,
    fullName: 'Trần Minh Châu',
    mustChangePassword: true,
  })
})

test('the record says who got an account, and the password is nowhere in the database', async () => {
  const personId = await buildPerson(world)
  const [account] = await made(await create([{ login: `lan.${world.tenantId}`, personId }]))

  expect(await auditEntries(world)).toMatchObject([
    {
      action: 'account.created',
      subjectId: account?.userId,
      subjectLabel: `lan.${world.tenantId}`,
      details: [{ login: `lan.${world.tenantId}`, personId }],
    },
  ])
  const kept = await world.owner<{ text: string }>(
    `SELECT string_agg(p.value, ' ') AS text FROM audit.payload p
     UNION ALL SELECT string_agg(i.answer, ' ') FROM platform.idempotency i
     UNION ALL SELECT string_agg(a.password, ' ') FROM identity.account a`,
  )
  expect(JSON.stringify(kept)).not.toContain(account?.password)
})

test('several accounts are made together, with one entry in the record, or not at all', async () => {
  const [first, second] = [await buildPerson(world), await buildPerson(world)]
  const t = world.tenantId

  const refused = await create([
    { login: `a.${t}`, personId: first },
    { login: `a.${t}`, personId: second },
  ])
  expect(await refusalOf(refused)).toEqual([409, 'account-login-taken'])
  expect(await auditEntries(world)).toEqual([])

  const entries = await made(
    await create([
      { login: `a.${t}`, personId: first },
      { login: `b@${t}.example`, personId: second },
    ]),
  )
  expect(entries.map(({ login }) => login)).toEqual([`a.${t}`, `b@${t}.example`])
  expect(await auditEntries(world)).toHaveLength(1)
})

test('a login that cannot be, a person who has an account, and a stranger are refused', async () => {
  const personId = await buildPerson(world)
  const login = `x.${world.tenantId}`
  await create([{ login, personId }])

  expect(await refusalOf(await create([{ login: 'Nguyễn Lan', personId: null }]))).toEqual([
    422,
    'account-login-invalid',
  ])
  expect(await refusalOf(await create([{ login: 'a@account.invalid', personId: null }]))).toEqual([
    422,
    'account-login-invalid',
  ])
  expect(await refusalOf(await create([{ login: `y.${world.tenantId}`, personId }]))).toEqual([
    409,
    'account-person-taken',
  ])
  const absent = [{ login: `z.${world.tenantId}`, personId: newId() }]
  expect(await refusalOf(await create(absent))).toEqual([404, 'person-not-found'])
})

test('a person of another city cannot be given an account here', async () => {
  const here = world.tenantId
  const sender = administrator
  await world.reset()
  const foreigner = await buildPerson(world)

  const response = await create([{ login: `w.${here}`, personId: foreigner }], sender)

  expect(await refusalOf(response)).toEqual([404, 'person-not-found'])
})

test('keeping the organization is not keeping accounts', async () => {
  const other = await buildOfficial(world, { duties: ['organization-administrator'] })

  expect(await refusalOf(await create([{ login: 'v', personId: null }], other))).toEqual([
    403,
    'account-administrate-forbidden',
  ])
})

test('people are offered by name with the login that they have already', async () => {
  const personId = await buildPerson(world, 'Hoàng Thế Vinh')
  await buildPerson(world, 'Hoàng Thị Vân')
  await create([{ login: `vinh.${world.tenantId}`, personId }])

  const response = await world.get(administrator, '/accounts/candidates?search=hoang%20v&limit=10')

  expect(await response.json()).toMatchObject({
    entries: [
      { fullName: 'Hoàng Thị Vân', login: null },
      { fullName: 'Hoàng Thế Vinh', login: `vinh.${world.tenantId}` },
    ],
  })
})

test('whoever has left gets no account', async () => {
  const personId = await buildPerson(world)
  const leave = (day: string) =>
    world.owner('UPDATE people.person SET left_on = $2 WHERE id = $1', [personId, day])
  await leave('2026-11-19')
  const entry = { login: `left.${world.tenantId}`, personId }
  expect(await refusalOf(await create([entry]))).toEqual([409, 'person-left'])
  await leave('2026-11-20')
  expect((await create([entry])).status).toBe(201)
})

test('the account of somebody who has left signs in no more, and its sessions open nothing', async () => {
  const personId = await buildPerson(world)
  const open = await world.account(personId)
  const [account] = await made(await create([{ login: `gone.${world.tenantId}`, personId: null }]))
  await world.owner('UPDATE identity.membership SET person_id = $2 WHERE user_id = $1', [
    account?.userId,
    personId,
  ])
  await world.owner("UPDATE people.person SET left_on = '2026-11-20' WHERE id = $1", [personId])
  expect((await world.get(open, '/units')).status).toBe(200)

  world.today = isoDate('2026-11-21')
  for (const path of ['/units', '/session', '/account', '/account/sessions', '/events']) {
    expect([path, ...(await refusalOf(await world.get(open, path)))]).toEqual([
      path,
      403,
      'account-person-left',
    ])
  }
  const again = await signIn(world, account?.login ?? '', account?.password ?? '')
  expect(await refusalOf(again)).toEqual([403, 'account-person-left'])
  expect((await world.delete(open, '/session')).status).toBe(204)
})
