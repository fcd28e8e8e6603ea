import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { computeSchedule } from './index.ts'
import { readPsplib } from './testing/read-psplib.ts'

const folder = fileURLToPath(new URL('../../../../shared/data/psplib/j30', import.meta.url))
const isThere = existsSync(folder)
const files = isThere ? globSync(`${folder}/*.sm`) : []

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

    test('there are forty instances', () => {
      expect(files).toHaveLength(40)
    })
  },
)
