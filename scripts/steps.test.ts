import { expect, test } from 'vitest'
import { countTests, formatDuration, runTests } from './steps.ts'

test('a file that could not be loaded counts as a failure, though it has no failed test', () => {
  const report = {
    numPassedTests: 3,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 0,
    testResults: [
      { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [{ status: 'passed' }, { status: 'passed' }] },
    ],
  }

  expect(countTests(JSON.stringify(report))).toEqual({ passed: 3, failed: 2, skipped: 2 })
})

test('a run in which no test ran is a failure', async () => {
  const outcome = await runTests(['--project', 'repository', 'no-such-file'], { captured: true })

  expect(outcome).toMatchObject({ ok: false, passed: 0, failed: 1 })
})

test.each([
  [40, '0.0 s'],
  [3_449, '3.4 s'],
  [59_999, '60.0 s'],
  [60_000, '1 min 00 s'],
  [125_400, '2 min 05 s'],
])('%i ms reads %s', (ms, text) => {
  expect(formatDuration(ms)).toBe(text)
})
