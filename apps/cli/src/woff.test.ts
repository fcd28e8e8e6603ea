import { expect, test } from 'vitest'
import { loadPictureFonts } from './picture-fonts.ts'
import { cutRuns } from './text-runs.ts'
import { unpackWoff } from './woff.ts'

const fonts = loadPictureFonts()

test('every Vietnamese letter has a font, and a width of its own', () => {
  const text = 'Cộng hòa xã hội chủ nghĩa Việt Nam, ĐẶNG, ưỡng, kỹ'
  const runs = cutRuns(text, fonts, 400)

  expect(runs.map((run) => run.text).join('')).toBe(text)
  for (const run of runs) {
    for (const letter of run.text) expect(run.font.has(letter.codePointAt(0) ?? 0)).toBe(true)
  }
  const [latin] = fonts
  expect(latin?.widthOf(0x57)).toBeGreaterThan((latin?.widthOf(0x69) ?? 0) * 2)
})

test('letters with marks typed apart are written as one', () => {
  const runs = cutRuns('Viê\u0323t', fonts, 600)
  expect(runs.map(({ text, font }) => [text, font.weight])).toEqual([
    ['Vi', 600],
    ['ệ', 600],
    ['t', 600],
  ])
})

test('what is no font is told', () => {
  expect(() => unpackWoff(new Uint8Array(60), 'X')).toThrow('no WOFF font')
})
