import { expect, test } from 'vitest'
import { findCopies, type CheckedFile } from './find-copies.ts'
import { describeSummary } from './summary-table.ts'

function checkedFile(file: string, fingerprint: readonly number[]): CheckedFile {
  const score = { taskCount: 0, clearTaskCount: 0, share: null } as CheckedFile['score']
  return { file, number: null, issuer: null, score, fingerprint }
}

const FORM = Array.from({ length: 400 }, (_, index) => (index + 1) * 1_000)

test('of 5,000 copies of one form some pairs are listed, and the table says that more are alike', () => {
  const files = Array.from({ length: 5_000 }, (_, index) => checkedFile(`${index}.docx`, FORM))

  const found = findCopies(files)

  expect(found.copies).toHaveLength(20_000)
  expect(found.isComplete).toBe(false)
  expect(describeSummary([], found, 'vi')).toContain('Danh sách chưa đầy đủ')
  expect(describeSummary([], found, 'en')).toContain('The list is incomplete')
})

test('a few copies are all listed, and nothing is said of more', () => {
  const found = findCopies([checkedFile('a.docx', FORM), checkedFile('b.docx', FORM)])

  expect(found).toEqual({
    copies: [{ files: ['a.docx', 'b.docx'], resemblance: 1 }],
    isComplete: true,
  })
  expect(describeSummary([], found, 'en')).not.toContain('incomplete')
})
