import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { type GeneratedCitySize, generateCity } from '../testing/generated-city.ts'
import { bringIn, buildKeeper, type Sheets, tryOut } from '../testing/imports-world.ts'
import { createWorld } from '../testing/world.ts'
import { readSpreadsheet } from '@roviec/interchange'

const world = await createWorld()
afterAll(() => world.close())

const anySize: fc.Arbitrary<GeneratedCitySize> = fc.record({
  seed: fc.integer(),
  wards: fc.integer({ min: 1, max: 2 }),
  departments: fc.integer({ min: 1, max: 2 }),
  people: fc.integer({ min: 1, max: 60 }),
})

/** The export as rows again. */
function sheetsOf(bytes: Uint8Array): Sheets {
  const file = readSpreadsheet(bytes)
  if (file.kind === 'refused') throw new Error(file.code)
  return Object.fromEntries(
    file.sheets
      .filter(({ name }) => !NOT_BROUGHT_IN.includes(name))
      .map(({ name, rows }) => [name, rows.map(({ cells }) => cells as Sheets[string][number])]),
  )
}

const NOT_BROUGHT_IN = ['Nhóm vị trí việc làm', 'Biên chế', 'Ghi chú']

/** The unit, the seat, the person and the appointment of the keeper, none of which has a code. */
const OF_KEEPER = 4

/** Of what has none: the keeper of each city, who is not the same. */
const ODD_CODE = /^\["X[0-9A-F]{16}"/

const size = (sheets: Sheets) =>
  Object.values(sheets).reduce((sum, rows) => sum + rows.length - 1, 0)

test('a random city that is exported comes in again: unchanged here, the same elsewhere', async () => {
  await fc.assert(
    fc.asyncProperty(anySize, async (given) => {
      await world.reset()
      const keeper = await buildKeeper(world)
      const city = generateCity(given)
      await bringIn(world, keeper, city)
      const download = async () =>
        new Uint8Array(await (await world.get(keeper, '/organization-export')).arrayBuffer())
      const exported = sheetsOf(await download())
      expect(size(exported)).toBe(size(city) + OF_KEEPER)

      const again = await tryOut(world, keeper, exported)
      expect(again.counts).toEqual({
        error: 0,
        create: 0,
        change: 0,
        unchanged: size(exported),
        duplicate: 0,
      })

      await world.reset()
      const other = await buildKeeper(world)
      await bringIn(world, other, exported)
      const copied = new Uint8Array(
        await (await world.get(other, '/organization-export')).arrayBuffer(),
      )
      const sorted = (sheets: Sheets) =>
        Object.values(sheets).map((rows) =>
          rows
            .map((row) => JSON.stringify(row))
            .filter((row) => !ODD_CODE.test(row))
            .toSorted(),
        )
      expect(sorted(sheetsOf(copied))).toEqual(sorted(exported))
    }),
    { numRuns: 4 },
  )
}, 180_000)
