import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import { buildOfficial, type Official } from '../../testing/organization-world.ts'
import { buildWard, type Ward } from '../../testing/people-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
let ward: Ward
beforeEach(async () => {
  await world.reset()
  ward = await buildWard(world)
})
afterAll(() => world.close())

async function ask(kind: string, of: Official = ward.person): Promise<string> {
  const response = await world.post(of, `/people/${of.personId}/data-requests`, {
    kind,
    text: 'Xin',
  })
  return ((await response.json()) as { id: string }).id
}
const answer = (id: string, body: object, sender = ward.officer) =>
  world.post(sender, `/data-requests/${id}/answer`, { answer: 'Đã làm', ...body })
const openFile = (sender: Official, purpose: string) =>
  world.post(sender, `/people/${ward.person.personId}/personal-file/open`, { purpose })

test('a correction is saved in the act that grants it, and the person reads the answer', async () => {
  const id = await ask('correction')
  const correction = { birthOn: '1991-01-01', fullName: 'Nguyễn Thị Mơ Mộng' }
  expect((await answer(id, { correction })).status).toBe(204)

  expect(await (await openFile(ward.person, 'own')).json()).toMatchObject({
    fullName: 'Nguyễn Thị Mơ Mộng',
    file: { birthOn: '1991-01-01' },
  })
  const own = await world.get(ward.person, `/people/${ward.person.personId}/data-requests`)
  expect(await own.json()).toMatchObject({
    entries: [{ state: 'granted', answer: 'Đã làm', workingDaysLeft: null }],
  })
  const entries = await auditEntries(world)
  expect(entries.map(({ action }) => action)).toEqual([
    'data-request.received',
    'data-request.granted',
    'personal-file.opened',
  ])
  expect(entries[1]).toMatchObject({ details: { fields: ['birthOn', 'fullName'] } })
  expect(JSON.stringify(entries)).not.toContain('1991')
})

test('a restriction keeps the file from use until it is lifted', async () => {
  await answer(await ask('restriction'), {})
  expect(await refusalOf(await openFile(ward.officer, 'training'))).toEqual([
    409,
    'personal-file-restricted',
  ])
  const change = { birthOn: '1991-01-01' }
  const path = `/people/${ward.person.personId}/personal-file`
  expect(
    await refusalOf(await world.patch(ward.officer, path, change, { 'if-match': '1' })),
  ).toEqual([409, 'personal-file-restricted'])
  expect((await openFile(ward.person, 'own')).status).toBe(200)
  expect((await openFile(ward.officer, 'data-request')).status).toBe(200)

  await answer(await ask('lifting'), {})
  expect((await openFile(ward.officer, 'training')).status).toBe(200)
})

describe('refusals leave nothing behind', () => {
  test.each([
    ['a correction without a field', 'correction', {}, 'correction-missing'],
    ['a correction of nothing', 'correction', { correction: {} }, 'correction-missing'],
    ['fields with another kind', 'access', { correction: { birthOn: null } }, 'correction-unfit'],
    [
      'a birth after today',
      'correction',
      { correction: { birthOn: '2027-01-01' } },
      'birth-after-today',
    ],
  ])('%s', async (_, kind, body, code) => {
    const id = await ask(kind)
    expect(await refusalOf(await answer(id, body))).toEqual([422, code])
    expect(await auditEntries(world)).toHaveLength(1)
  })

  test('an answer twice, to nothing, by somebody else, or to oneself', async () => {
    const id = await ask('access')
    const others = Object.values(ward.others)
    for (const sender of others) {
      expect(await refusalOf(await answer(id, {}, sender))).toEqual([403, 'data-request-forbidden'])
    }
    await answer(id, {})
    expect(await refusalOf(await answer(id, {}))).toEqual([409, 'data-request-answered'])
    expect(await refusalOf(await answer(newId(), {}))).toEqual([404, 'data-request-not-found'])
    const own = await ask('access', ward.officer)
    expect(await refusalOf(await answer(own, {}))).toEqual([403, 'data-request-own'])
  })
})

describe.skipIf(!process.env['TEST_DATABASE_URL'])('at the same moment (needs PostgreSQL)', () => {
  test('an answer and an erasure follow one another and never wait for each other', async () => {
    for (let round = 0; round < 15; round++) {
      const person = await buildOfficial(world, { unitId: ward.wardId, rank: 'member' })
      const path = `/people/${person.personId}`
      await world.patch(
        ward.officer,
        `${path}/personal-file`,
        { retainUntil: '2026-11-18' },
        { 'if-match': '0' },
      )
      const id = await ask('access', person)
      await world.owner(
        "UPDATE people.appointment SET valid_to = '2026-11-19' WHERE person_id = $1",
        [person.personId],
      )
      const [removed, answered] = await Promise.all([
        world.post(ward.officer, `${path}/remove`, { reason: 'Hết thời hạn lưu' }),
        answer(id, {}),
      ])
      expect(removed.status).toBe(204)
      expect([204, 409]).toContain(answered.status)
    }
  })
})
