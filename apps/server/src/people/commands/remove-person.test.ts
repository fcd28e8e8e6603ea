import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { getChainVerdict } from '../../audit/index.ts'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import { buildWard, type Ward } from '../../testing/people-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
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
  expect(await (await world.get(ward.officer, '/retention')).json()).toEqual({ entries: [] })
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
        .filter((text) => /Nguyễn Thị Mơ|nguyen thi mo|CB-7|3825|1990-02-28|Của Mơ/.test(text))
        .map((text) => `${name}: ${text}`),
    )
  }
  return traces
}
