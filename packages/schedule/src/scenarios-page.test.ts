import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { describeScenarios } from './testing/describe-scenarios.ts'

test('the page of scenarios is what the scenarios say', () => {
  const page = readFileSync(new URL('../../../docs/schedule-scenarios.md', import.meta.url), 'utf8')
  const advice = 'Run: node scripts/generate-schedule-scenarios.ts'
  expect(page === describeScenarios(), advice).toBe(true)
})
