import { expect, test } from 'vitest'
import { CHECKS, type CheckName } from './checks.ts'
import { PLANTED } from './planted.ts'

const NAMES = Object.keys(CHECKS) as CheckName[]

test.each(NAMES)('"%s" finds its planted example, and nothing else', (name) => {
  const { files, findings } = PLANTED[name]

  const found = CHECKS[name].find(new Map(Object.entries(files)))

  expect(found.toSorted()).toEqual([...findings].toSorted())
})

test.each(NAMES)('"%s" finds nothing in an empty repository', (name) => {
  expect(CHECKS[name].find(new Map())).toEqual([])
})
