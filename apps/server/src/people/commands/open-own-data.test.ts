import { readSpreadsheet } from '@roviec/interchange'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import { buildWard, type Ward } from '../../testing/people-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
let ward: Ward
beforeEach(async () => {
  await world.reset()
  ward = await buildWard(world)
  const path = `/people/${ward.person.personId}/personal-file`
  await world.patch(ward.officer, path, { birthOn: '1990-02-28' }, { 'if-match': '0' })
})
afterAll(() => world.close())

async function download(format: 'json' | 'xlsx') {
  const response = await world.post(ward.person, '/own-data/export', { format })
  expect(response.status).toBe(200)
  const { base64, ...rest } = (await response.json()) as { base64: string; fileName: string }
  return { ...rest, bytes: Buffer.from(base64, 'base64') }
}

test('everything kept about a person as JSON, and the opening is noted', async () => {
  const { bytes, fileName } = await download('json')
  expect(fileName).toBe('du-lieu-cua-toi.json')
  expect(JSON.parse(bytes.toString('utf8'))).toMatchObject({
    person: { fullName: 'Nguyễn Thị Mơ' },
    file: { birthOn: '1990-02-28' },
    seats: [{ title: 'Chuyên viên', unitName: 'Phường An Hòa' }],
    openings: [{ purpose: 'export' }],
    acts: [],
  })
  expect((await auditEntries(world)).at(-1)).toMatchObject({ action: 'personal-file.exported' })

  const again = JSON.parse((await download('json')).bytes.toString('utf8')) as { acts: object[] }
  expect(again.acts).toEqual([{ action: 'personal-file.exported', count: 1 }])
})

test('absences and delegations, over, withdrawn, and as the deputy or the receiver too', async () => {
  const { person, officer } = ward
  await world.owner(
    `INSERT INTO people.absence
       (tenant_id, id, person_id, deputy_id, valid_from, valid_to, cancelled_at)
     VALUES ($1, gen_random_uuid(), $2, $3, '2024-02-01', '2024-02-05', NULL),
       ($1, gen_random_uuid(), $3, $2, '2024-01-01', '2024-01-05', '2024-01-01T00:00Z')`,
    [world.tenantId, person.personId, officer.personId],
  )
  await world.owner(
    `INSERT INTO people.delegation (tenant_id, id, position_id, from_person_id, to_person_id,
       scopes, valid_from, valid_to, decision, withdrawn_at)
     VALUES ($1, gen_random_uuid(), $4, $2, $3, '{report}', '2024-02-01', '2024-02-05', '5/GUQ',
         '2024-02-02T00:00Z'),
       ($1, gen_random_uuid(), $5, $3, $2, '{verify}', '2023-01-01', '2023-01-05', '4/GUQ', NULL)`,
    [world.tenantId, person.personId, officer.personId, person.positionId, officer.positionId],
  )
  const data = JSON.parse((await download('json')).bytes.toString('utf8')) as object
  expect(data).toMatchObject({
    absences: [
      { role: 'absent', from: '2024-02-01', otherName: 'Lê Văn Tổ', cancelledAt: null },
      { role: 'deputy', from: '2024-01-01', otherName: 'Lê Văn Tổ' },
    ],
    delegations: [
      { role: 'giver', decision: '5/GUQ', otherName: 'Lê Văn Tổ', scopes: ['report'] },
      { role: 'receiver', decision: '4/GUQ', title: 'Chuyên viên', withdrawnAt: null },
    ],
  })
  const workbook = readSpreadsheet(new Uint8Array((await download('xlsx')).bytes))
  expect(JSON.stringify(workbook)).toContain('4/GUQ')
})

test('the same as a workbook that can be read again', async () => {
  const { bytes } = await download('xlsx')
  const workbook = readSpreadsheet(new Uint8Array(bytes))
  expect(JSON.stringify(workbook)).toContain('Nguyễn Thị Mơ')
  expect(JSON.stringify(workbook)).toContain('1990')
})

test('an account without a person has nothing to take along', async () => {
  const response = await world.post(await world.account(), '/own-data/export', { format: 'json' })
  expect(await refusalOf(response)).toEqual([409, 'account-without-person'])
})
