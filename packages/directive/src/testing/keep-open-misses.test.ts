import { expect, test } from 'vitest'
import { splitMisses } from './keep-open-misses.ts'

test('a mended miss leaves the list, an open one and the remarks stay, none is added', () => {
  const lines = ['# Known misses', '001-a t1.lead', '002-b t2.due.on', '']
  const wrong = new Set(['002-b t2.due.on', '003-c t1.product'])
  expect(splitMisses(lines, wrong)).toEqual({
    kept: ['# Known misses', '002-b t2.due.on', ''],
    mended: ['001-a t1.lead'],
  })
})
