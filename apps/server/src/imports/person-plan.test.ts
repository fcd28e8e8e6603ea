import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import {
  APPOINTMENT_HEAD,
  bringIn,
  buildKeeper,
  PEOPLE_HEAD,
  readRows,
  type Sheets,
  SMALL_CITY,
  tryOut,
} from '../testing/imports-world.ts'
import type { Official } from '../testing/organization-world.ts'
import { createWorld } from '../testing/world.ts'

const world = await createWorld()
let keeper: Official
beforeEach(async () => {
  await world.reset()
  keeper = await buildKeeper(world)
})
afterAll(() => world.close())

/** Every remark of a dry run: the cell or row, and the code. */
async function remarksOf(sheets: Sheets): Promise<string[]> {
  const { id } = await tryOut(world, keeper, sheets)
  const rows = await readRows(world, keeper, id)
  return rows.flatMap(({ sheet, row, remarks }) =>
    remarks.map(({ cell, code }) => `${sheet} ${cell ?? row} ${code}`),
  )
}

describe('equal names are not guessed', () => {
  beforeEach(() =>
    bringIn(world, keeper, {
      ...SMALL_CITY,
      Người: [
        PEOPLE_HEAD,
        ['CB1', 'Nguyễn Thị Hòa', null],
        ['CB2', 'Trần Văn Bình', null],
        ['CB3', 'Lê Thị Hoà', null],
        ['CB4', 'Lê Thị Hòa', null],
      ],
    }),
  )
  const acting = (who: string): Sheets => ({
    'Bổ nhiệm': [APPOINTMENT_HEAD, ['CV1', who, 'Phụ trách', '01/09/2025', null, null]],
  })

  test('a name that one person has is taken, however it is written', async () => {
    expect(await remarksOf(acting('NGUYEN-x'))).toEqual(['Bổ nhiệm B2 person-unknown'])
    expect(await remarksOf(acting('nguyễn thị  HOÀ'))).toEqual(['Bổ nhiệm B2 matched-by-name'])
  })

  test('a name that two people have is an error that lists both', async () => {
    const { id } = await tryOut(world, keeper, acting('Lê Thị Hòa'))

    expect(await readRows(world, keeper, id)).toMatchObject([
      {
        fate: 'error',
        remarks: [
          {
            code: 'person-ambiguous',
            parameters: { count: 2, candidates: 'CB3 (Lê Thị Hoà); CB4 (Lê Thị Hòa)' },
          },
        ],
      },
    ])
  })

  test('somebody new of a known name is created, with a remark', async () => {
    const { id, counts } = await tryOut(world, keeper, {
      Người: [PEOPLE_HEAD, ['CB9', 'trần văn bình', null], ['CB10', 'Ba', null]],
    })

    expect(counts).toMatchObject({ create: 2, error: 0 })
    expect(await readRows(world, keeper, id)).toMatchObject([
      { remarks: [{ code: 'name-in-system', severity: 'warning' }] },
      { remarks: [{ code: 'name-without-family', severity: 'warning' }] },
    ])
  })
})
