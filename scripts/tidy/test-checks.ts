import { codeWithoutComments } from './code-text.ts'
import { findInFiles, type Check } from './source-tree.ts'

const CODE = /^(?!scripts\/tidy\/).*\.tsx?$/
const TESTS = /^(?!scripts\/tidy\/).*\.test\.tsx?$/
const CLOCKS = /^(?:apps\/server\/src\/platform\/clock\.ts|scripts\/|benchmarks\/|.*\/testing\/)/

/** A test that is switched off is green and proves nothing. */
export const testsAreOn: Check = {
  advice:
    'Repair the test or delete it; a condition goes into skipIf with its reason in the title.',
  find: (tree) =>
    findInFiles(tree, TESTS, (text) =>
      [...text.matchAll(/\b(?:test|it|describe)(?:\.\w+)*\.(only|skip|todo|fails)\b(?!If)/g)].map(
        ([, mark]) => `has a test marked ${mark}`,
      ),
    ),
}

/** A mock of our own code proves that the mock works. */
export const noMocks: Check = {
  advice: 'Use the real thing, or pass a function in.',
  find: (tree) =>
    findInFiles(tree, TESTS, (text) =>
      [...text.matchAll(/\bvi\.(?:mock|doMock|spyOn)\(\s*['"](?:\.|@roviec)([^'"]*)/g)].map(
        ([call]) => `mocks our own code: ${call}`,
      ),
    ),
}

/** The same input gives the same answer on any machine and any day. */
export const noClockNoChance: Check = {
  advice: 'Today, now and the seed are arguments.',
  find: (tree) =>
    findInFiles(tree, CODE, (text, path) => {
      const code = codeWithoutComments(text)
      return [
        ...(/\bTemporal\.Now\b/.test(code) && !CLOCKS.test(path) ? ['reads the clock'] : []),
        ...(/\bMath\.random\b/.test(code) ? ['throws dice'] : []),
      ]
    }),
}
