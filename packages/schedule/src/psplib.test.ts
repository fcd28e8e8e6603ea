import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { computeSchedule, levelTasks } from './index.ts'
import { readPsplib } from './testing/read-psplib.ts'

const folder = fileURLToPath(new URL('../../../../shared/data/psplib/j30', import.meta.url))
const isThere = existsSync(folder)
const files = isThere ? globSync(`${folder}/*.sm`) : []

const bounds = isThere ? readFileSync(`${folder}/../bounds.csv`, 'utf8').trim().split('\n') : []
const bestByName = new Map(
  bounds.map((line) => line.split(',')).map((cells) => [cells[0], Number(cells[5])]),
)

describe.skipIf(!isThere)(
  `PSPLIB J30${isThere ? '' : ' (skipped: ../shared/data/psplib is not there)'}`,
  () => {
    test.each(files.map((file) => [basename(file), file] as const))(
      '%s has its MPM time',
      (_, file) => {
        const { plan, mpmTime } = readPsplib(readFileSync(file, 'utf8'))
        expect(plan.activities).toHaveLength(32)
        expect(computeSchedule(plan).finish).toBe(60 * mpmTime)
      },
    )

    test('levelled by 200 schedules they are 2 % above the best known lengths at most', () => {
      let sum = 0
      for (const file of files) {
        const { levels } = readPsplib(readFileSync(file, 'utf8'))
        const { length } = levelTasks({ ...levels, seed: 1, schedulesMax: 200 })
        const best = bestByName.get(basename(file)) ?? 0
        expect(length).toBeGreaterThanOrEqual(best)
        sum += length / best
      }
      expect(sum / files.length).toBeLessThan(1.02)
    })

    test('there are forty instances', () => {
      expect(files).toHaveLength(40)
    })
  },
)
