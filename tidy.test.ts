import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { CHECKS } from './scripts/tidy/checks.ts'
import { readSourceTree } from './scripts/tidy/source-tree.ts'

const tree = readSourceTree(fileURLToPath(new URL('.', import.meta.url)))

test('the checks see the repository', () => {
  expect([...tree.keys()]).toEqual(
    expect.arrayContaining(['package.json', 'tidy.test.ts', 'scripts/tidy/source-tree.ts']),
  )
})

test.each(Object.entries(CHECKS))('%s', (_, { find, advice }) => {
  expect(find(tree), advice).toEqual([])
})
