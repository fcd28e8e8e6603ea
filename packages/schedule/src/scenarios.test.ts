import { describe, expect, test } from 'vitest'
import { drawScenario, trimText } from './testing/describe-scenarios.ts'
import { SCENARIO_GROUPS } from './testing/scenario-groups.ts'

describe.each(Object.entries(SCENARIO_GROUPS))('%s', (_, scenarios) => {
  test.each(scenarios.map((scenario) => [scenario.title, scenario] as const))(
    '%s',
    (_title, scenario) => {
      expect(drawScenario(scenario)).toBe(trimText(scenario.dates))
    },
  )
})

test('there are forty of them at least, each with a title of its own and a reason', () => {
  const all = Object.values(SCENARIO_GROUPS).flat()
  expect(all.length).toBeGreaterThanOrEqual(40)
  expect(new Set(all.map(({ title }) => title)).size).toBe(all.length)
  expect(all.filter(({ why }) => !why.endsWith('.'))).toEqual([])
})
