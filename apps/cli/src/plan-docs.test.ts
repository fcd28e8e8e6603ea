import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { openCommandFolder } from './testing/command-folder.ts'

const folder = openCommandFolder()
const { roviec } = folder
afterAll(folder.close)

const DATA = resolve(import.meta.dirname, '../../../../shared/data/plan-docs')

describe.skipIf(!existsSync(DATA))(
  'real documents (skipped where ../shared/data is absent)',
  () => {
    test('the annex of a resolution has 140 tasks, each with a lead', async () => {
      const file = join(DATA, 'nq03-2025-phu-luc-2-nhiem-vu-goc.txt')
      const { code, stdout } = await roviec(['read', file, '--json'])

      const tasks: readonly { lead: readonly string[] }[] = JSON.parse(stdout).tasks
      expect([code, tasks.length]).toEqual([0, 140])
      expect(tasks.filter(({ lead }) => lead.length === 0)).toEqual([])
    })

    test('a plan without dates is checked with questions about them', async () => {
      const { code, stdout } = await roviec(['check', join(DATA, '88-kh-tu-2021.txt')])

      expect(code).toBe(1)
      expect(stdout.match(/: when: /gu)?.length).toBeGreaterThan(5)
    })
  },
)
