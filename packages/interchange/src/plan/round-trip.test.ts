import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { computeSchedule } from '@roviec/schedule'
import { describe, expect, test } from 'vitest'
import { withoutStated } from '../testing/plan-facts.ts'
import type { ReadPlanFile } from './plan-file.ts'
import { planFileRows } from './plan-file-rows.ts'
import { readPlanFile } from './read-plan-file.ts'
import { writePlanFile } from './write-plan-file.ts'

function read(bytes: Uint8Array): ReadPlanFile {
  const file = readPlanFile(bytes)
  if (file.kind === 'refused') throw new Error(`${file.code} ${JSON.stringify(file.parameters)}`)
  return file
}

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

/** An edit that changes nothing, so that every task is looked at. */
const touched = (file: ReadPlanFile): ReadPlanFile => ({ ...file, plan: { ...file.plan } })

const folder = fileURLToPath(new URL('../../../../../shared/data/msproject', import.meta.url))
const isThere = existsSync(folder)

describe.skipIf(!isThere)(
  `files of Microsoft Project${isThere ? '' : ' (skipped: ../shared/data/msproject is not there)'}`,
  () => {
    const files = globSync(`${folder}/mspdi/*.xml`).map((path) => [basename(path), path] as const)

    test.each(files)('%s is written as it was', (_, path) => {
      const bytes = readFileSync(path)
      const file = read(bytes)

      expect(Buffer.compare(writePlanFile(file), bytes)).toBe(0)
      expect(textOf(writePlanFile(touched(file)))).toBe(textOf(bytes).replace(/^\uFEFF/, ''))
    })

    test.each(files)('%s is the same plan when it is written anew', (_, path) => {
      const file = read(readFileSync(path))
      const again = read(writePlanFile({ ...file, source: null }))

      const facts = (plan: ReadPlanFile) => ({
        rows: planFileRows({ ...plan, tasks: plan.tasks.map(withoutStated) }),
        links: plan.plan.links,
        dates: computeSchedule(plan.plan).list(),
      })
      expect(facts(again)).toEqual(facts(file))
    })

    test.each(globSync(`${folder}/mpp-json/*.json`).map((path) => [basename(path), path] as const))(
      '%s has the same dates as XML',
      (_, path) => {
        const file = read(readFileSync(path))
        const again = read(writePlanFile(file))
        expect(computeSchedule(again.plan).list()).toEqual(computeSchedule(file.plan).list())
      },
    )
  },
)
