import { expect, test } from 'vitest'
import { splitMisses } from './keep-open-misses.ts'

test('how many misses there may be goes down with the list, and not up', () => {
  const wrong = new Set(['002-b t2.due.on'])
  const listed = ['001-a t1.lead', '002-b t2.due.on']
  expect(splitMisses(['# at most 2', ...listed], wrong).kept[0]).toBe('# at most 1')
  expect(splitMisses(['# at most 0', ...listed], wrong).kept[0]).toBe('# at most 0')
})

test('a mended miss leaves the list, an open one and the remarks stay, none is added', () => {
  const lines = ['# Known misses', '001-a t1.lead', '002-b t2.due.on', '']
  const wrong = new Set(['002-b t2.due.on', '003-c t1.product'])
  expect(splitMisses(lines, wrong)).toEqual({
    kept: ['# Known misses', '002-b t2.due.on', ''],
    mended: ['001-a t1.lead'],
  })
})
