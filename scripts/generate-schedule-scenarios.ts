// Writes docs/schedule-scenarios.md from the scenarios that the tests of packages/schedule compare.
// `npm test` says when the page is out of date: run this file again.
import { writeFileSync } from 'node:fs'
import { describeScenarios } from '../packages/schedule/src/testing/describe-scenarios.ts'

writeFileSync(new URL('../docs/schedule-scenarios.md', import.meta.url), describeScenarios())
