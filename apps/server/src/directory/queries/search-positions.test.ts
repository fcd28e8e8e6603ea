import type { Position } from '@roviec/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeCursor } from '../../platform/cursor.ts'
import { newId } from '../../platform/ids.ts'
import { refusalOf } from '../../testing/audit-log.ts'
import { appoint, buildPerson, buildPosition, buildUnit } from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
let buildingUnitId: string
beforeAll(async () => {
  await world.reset()
  buildingUnitId = await buildUnit(world, { name: 'Sở Xây dựng', shortName: 'SXD' })
  const financeUnitId = await buildUnit(world, { name: 'Sở Tài chính', shortName: 'STC' })
  const oldUnitId = await buildUnit(world, { name: 'Sở cũ', validTo: '2026-11-19' })
  const director = await buildPosition(world, { unitId: buildingUnitId, title: 'Giám đốc' })
  const deputy = { unitId: buildingUnitId, title: 'Phó Giám đốc', rank: 'deputy' } as const
  await buildPosition(world, deputy)
  await buildPosition(world, { unitId: financeUnitId, title: 'Giám đốc' })
  await buildPosition(world, { unitId: oldUnitId, title: 'Giám đốc' })
  const wardId = await buildUnit(world, { kind: 'ward', name: 'Phường Bến Gạo' })
  const division = { kind: 'division', parentId: wardId, name: 'Phòng Kinh tế' } as const
  const unitId = await buildUnit(world, division)
  await buildPosition(world, { unitId, title: 'Trưởng phòng' })
  const personId = await buildPerson(world, 'Đặng Thị Hoà')
  await appoint(world, { personId, positionId: director.positionId })
})
afterAll(() => world.close())

async function search(query: Record<string, string>) {
  const response = await world.get(
    await world.account(),
    `/positions?${new URLSearchParams(query).toString()}`,
  )
  expect(response.status).toBe(200)
  return (await response.json()) as { entries: Position[]; nextCursor: string | null }
}

const labels = (entries: readonly Position[]) =>
  entries.map(({ title, unitName }) => `${title} · ${unitName}`)

const FINANCE = 'Giám đốc · Sở Tài chính'
const BUILDING = 'Giám đốc · Sở Xây dựng'
const DEPUTY = 'Phó Giám đốc · Sở Xây dựng'
const DIVISION = 'Trưởng phòng · Phòng Kinh tế'

describe('positions by unit and rank', () => {
  test.each([
    ['', [DIVISION, FINANCE, BUILDING, DEPUTY]],
    ['giam doc', [FINANCE, BUILDING, DEPUTY]],
    ['GIÁM ĐỐC xây', [BUILDING, DEPUTY]],
    ['stc', [FINANCE]],
    ['kinh te ben gao', [DIVISION]],
    ['ben gao', [DIVISION]],
    ['dang thi hoa', [BUILDING]],
    ['đặng thị hoà giám đốc', [BUILDING]],
    ['dung giam doc khong co', []],
    ['%', []],
    ['_', []],
    ["' OR 1=1 --", []],
  ])('search "%s"', async (text, expected) => {
    const { entries } = await search(text === '' ? {} : { search: text })
    expect(labels(entries)).toEqual(expected)
  })
})

test('one unit, and only the seats for which nobody answers today', async () => {
  const own = await search({ unitId: buildingUnitId })
  const uncovered = await search({ uncovered: 'true' })
  const covered = await search({ uncovered: 'false' })

  expect(labels(own.entries)).toEqual([BUILDING, DEPUTY])
  expect(labels(uncovered.entries)).toEqual([DIVISION, FINANCE, DEPUTY])
  expect(uncovered.entries.map(({ holder }) => holder)).toEqual([null, null, null])
  expect(covered.entries).toMatchObject([{ holder: { fullName: 'Đặng Thị Hoà' } }])
})

test('pages follow one another without a gap or a repetition', async () => {
  const seen: Position[] = []
  let cursor: string | null = null
  do {
    const page = await search({ limit: '1', ...(cursor !== null && { cursor }) })
    expect(page.entries).toHaveLength(1)
    seen.push(...page.entries)
    cursor = page.nextCursor
  } while (cursor !== null)
  expect(labels(seen)).toEqual([DIVISION, FINANCE, BUILDING, DEPUTY])
})

test.each([
  'abc',
  writeCursor(['a', 'no-id', 'b', 'no-id']),
  writeCursor(['\u0000', ...Array.from({ length: 3 }, () => newId())]),
])('a cursor that nobody gave out is refused: %s', async (cursor) => {
  const response = await world.get(await world.account(), `/positions?cursor=${cursor}`)
  expect(await refusalOf(response)).toEqual([422, 'request-invalid'])
})
