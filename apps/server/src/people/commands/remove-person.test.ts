import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { getChainVerdict } from '../../audit/index.ts'
import { SYSTEM_ACTOR } from '../../platform/context.ts'
import { newId } from '../../platform/ids.ts'
import { addEvidence } from '../../tasks/repository.ts'
import { signIn } from '../../testing/accounts-world.ts'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import { bringIn, PEOPLE_HEAD, tryOut } from '../../testing/imports-world.ts'
import { buildWard, type Ward } from '../../testing/people-world.ts'
import { DECISION } from '../../testing/restructurings-world.ts'
import { buildCast, buildTaskOf } from '../../testing/task-acts.ts'
import { createWorldAlone } from '../../testing/world.ts'

const world = await createWorldAlone()
let ward: Ward
let path: string
beforeEach(async () => {
  await world.reset()
  ward = await buildWard(world)
  path = `/people/${ward.person.personId}`
  await world.patch(
    ward.officer,
    `${path}/personal-file`,
    { birthOn: '1990-02-28', retainUntil: '2026-11-18' },
    { 'if-match': '0' },
  )
  await world.patch(
    ward.officer,
    path,
    { staffCode: 'CB-7', workPhone: '024 3825 4567' },
    { 'if-match': '1' },
  )
  await world.post(ward.person, `${path}/data-requests`, { kind: 'access', text: 'Của Mơ' })
})
afterAll(() => world.close())

const remove = (sender = ward.officer) =>
  world.post(sender, `${path}/remove`, { reason: 'Hết thời hạn lưu' })
/** The person holds no seat any more since yesterday. */
const leaveSeat = () =>
  world.owner("UPDATE people.appointment SET valid_to = '2026-11-19' WHERE person_id = $1", [
    ward.person.personId,
  ])

test('nothing of a person is left but the positions, and the chain still verifies', async () => {
  await leaveSeat()
  const listed = await world.get(ward.officer, '/retention')
  expect(await listed.json()).toMatchObject({
    entries: [{ fullName: 'Nguyễn Thị Mơ', because: 'retention-over', retainUntil: '2026-11-18' }],
  })

  expect((await findTraces()).length).toBeGreaterThan(5)
  expect((await remove()).status).toBe(204)

  const person = await world.get(ward.officer, path)
  expect(await person.json()).toMatchObject({
    fullName: 'Người đã được xoá dữ liệu',
    staffCode: null,
    workPhone: null,
    formerSeats: [{ title: 'Chuyên viên' }],
    abilities: [],
  })
  expect(await world.inTenant(getChainVerdict)).toMatchObject({ kind: 'whole' })
  expect(await findTraces()).toEqual([])
  expect((await auditEntries(world)).at(-1)).toMatchObject({
    action: 'person.removed',
    note: 'Hết thời hạn lưu',
  })
  expect(await refusalOf(await remove())).toEqual([409, 'person-erased'])
  expect(await (await world.get(ward.officer, '/retention')).json()).toMatchObject({ entries: [] })
})

test('what a person did and signed in with goes too: files, imports, restructurings, accounts', async () => {
  const { person } = ward
  const login = `mo.nguyen.${world.tenantId}`
  const administrator = ward.others['account administrator'] ?? ward.officer
  const made = await world.post(administrator, '/accounts', {
    entries: [{ login, personId: null }],
  })
  const { entries } = (await made.json()) as { entries: { userId: string; password: string }[] }
  const [account] = entries
  await world.owner('UPDATE identity.membership SET person_id = $2 WHERE user_id = $1', [
    account?.userId,
    person.personId,
  ])
  expect((await signIn(world, login, account?.password ?? '')).status).toBe(201)
  await world.owner(
    `UPDATE organization.position SET duties = '{organization-administrator}' WHERE id = $1`,
    [person.positionId],
  )
  await bringIn(world, person, {
    Người: [PEOPLE_HEAD, ['CB-7', 'Nguyễn Thị Mơ Màng', '024 3825 9999']],
  })
  const draft = await tryOut(world, person, {
    Người: [PEOPLE_HEAD, ['CB-7', 'Nguyễn Thị Mơ Mộng', '024 3825 1111']],
  })
  await tryOut(world, person, { Người: [PEOPLE_HEAD, ['CB-77', 'Hồ Văn Khác', null]] })
  expect((await world.post(person, '/restructurings', DECISION)).status).toBe(201)
  const cast = await buildCast(world)
  const taskId = await buildTaskOf(world, cast, { status: 'accepted' })
  const file = { id: newId(), fileName: 'a.pdf', sha256: 'a'.repeat(64), byteCount: 1, actId: null }
  const actor = {
    ...SYSTEM_ACTOR,
    ...person,
    kind: 'person',
    fullName: 'Nguyễn Thị Mơ Màng',
  } as const
  await world.inTenant((ctx) => addEvidence(ctx, taskId, file), actor)
  await leaveSeat()

  expect((await remove()).status).toBe(204)

  expect(await findTraces()).toEqual([])
  expect(await findLogins(login)).toEqual([])
  expect(await world.inTenant(getChainVerdict)).toMatchObject({ kind: 'whole' })
  const kept = await world.owner(
    `SELECT status, file_sha256 IS NULL AS emptied, uploaded_by FROM imports.import
     WHERE tenant_id = $1 ORDER BY uploaded_at, status`,
    [world.tenantId],
  )
  const uploadedBy = 'Người đã được xoá dữ liệu'
  expect(kept).toEqual([
    { status: 'applied', emptied: true, uploaded_by: uploadedBy },
    { status: 'draft', emptied: false, uploaded_by: uploadedBy },
  ])
  expect((await world.get(ward.officer, `/imports/${draft.id}`)).status).not.toBe(200)
  expect(await refusalOf(await world.get(person, '/units'))).toEqual([401, 'sign-in-required'])
  expect((await signIn(world, login, account?.password ?? '')).status).toBe(401)
})

test('an erasure that was granted is done once the person holds no seat', async () => {
  await world.owner("UPDATE people.personal_file SET retain_until = '2030-01-01'")
  const asked = await world.post(ward.person, `${path}/data-requests`, {
    kind: 'erasure',
    text: '',
  })
  const { id } = (await asked.json()) as { id: string }
  await leaveSeat()
  expect(await refusalOf(await remove())).toEqual([409, 'person-retained'])
  await world.post(ward.officer, `/data-requests/${id}/answer`, { answer: 'Đồng ý' })
  expect(await (await world.get(ward.officer, '/retention')).json()).toMatchObject({
    entries: [{ because: 'erasure-approved' }],
  })
  expect((await remove()).status).toBe(204)
})

describe('refusals leave nothing behind', () => {
  test('somebody who holds a seat', async () => {
    expect(await refusalOf(await remove())).toEqual([409, 'person-has-seats'])
  })

  test('before the day, or by anybody else', async () => {
    await leaveSeat()
    for (const sender of [ward.person, ...Object.values(ward.others)]) {
      expect(await refusalOf(await remove(sender))).toEqual([403, 'personal-file-forbidden'])
    }
    await world.owner("UPDATE people.personal_file SET retain_until = '2026-11-20'")
    expect(await refusalOf(await remove())).toEqual([409, 'person-retained'])
    expect(await refusalOf(await world.get(ward.person, '/retention'))).toEqual([
      403,
      'personal-file-forbidden',
    ])
  })
})

/** Every text of the tenant in which the person, their code or their telephone still stands. */
async function findTraces(): Promise<string[]> {
  const tables = await world.owner<{ name: string }>(
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.columns
     WHERE column_name = 'tenant_id' AND table_schema NOT IN ('identity', 'pgboss')
       AND table_name NOT LIKE 'public\\_%'`,
  )
  const traces: string[] = []
  for (const { name } of tables) {
    const rows = await world.owner<{ text: string }>(
      `SELECT t::text AS text FROM ${name} t WHERE tenant_id = $1`,
      [world.tenantId],
    )
    traces.push(
      ...rows
        .map(({ text }) => text)
        .filter((text) =>
          /Nguyễn Thị Mơ|nguyen thi mo|CB-7(?!\d)|024 ?3825|1990-02-28|Của Mơ/.test(text),
        )
        .map((text) => `${name}: ${text}`),
    )
  }
  return traces
}

/** Every text about signing in, and of the record, that still has the login. */
async function findLogins(login: string): Promise<string[]> {
  const tables = await world.owner<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname IN ('identity', 'audit', 'platform')`,
  )
  const found: string[] = []
  for (const { name } of tables) {
    const rows = await world.owner<{ text: string }>(
      `SELECT t::text AS text FROM ${name} t WHERE strpos(t::text, $1) > 0`,
      [login],
    )
    found.push(...rows.map(({ text }) => `${name}: ${text}`))
  }
  return found
}
