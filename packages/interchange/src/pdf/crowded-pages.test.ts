import { expect, test } from 'vitest'
import { splitFootnotes } from './footnotes.ts'
import type { Line } from './line.ts'
import { dropOverdrawn } from './overdrawn-text.ts'
import type { TextPiece } from './pdf-page.ts'
import { splitSideBySide } from './side-by-side.ts'

/** Pieces whose places are counted when they are looked at. */
function createCounted() {
  let looks = 0
  const count = <T>(value: T): T => {
    looks += 1
    return value
  }
  const piece = (text: string, left: number, baseline: number, size = 10): TextPiece => ({
    text,
    get left() {
      return count(left)
    },
    get right() {
      return count(left + text.length * 5)
    },
    baseline,
    size,
    bold: false,
  })
  const line = (pieces: readonly TextPiece[], text: string, size = 10): Line => ({
    pieces,
    text,
    left: 60,
    right: 540,
    baseline: pieces[0]?.baseline ?? 0,
    get size() {
      return count(size)
    },
    bold: false,
  })
  return { piece, line, looks: () => looks }
}

/** How often places are looked at for twice as much, in parts of how often for once. */
function growthOf(looksAt: (count: number) => number, count: number): number {
  return looksAt(count * 2) / looksAt(count)
}

function lookAtDots(count: number, size: number): number {
  const { piece, looks } = createCounted()
  const dots = Array.from({ length: count }, (_, index) =>
    piece('.', (index % 200) * 3, Math.floor(index / 200) * 3, size),
  )
  dropOverdrawn(dots)
  return looks()
}

test.each([10, 1, 0])('dots of size %i over a page are each compared with a few others', (size) => {
  expect(growthOf((count) => lookAtDots(count, size), 1_000)).toBeLessThan(2.5)
})

test('text drawn again at another size, or over the edge of a cell, is one text', () => {
  const base = { text: 'TỐI MẬT', right: 0, bold: false }
  const at = (left: number, baseline: number, size: number) => ({ ...base, left, baseline, size })

  expect(dropOverdrawn([at(99.9, 49.9, 12), at(100.1, 50.1, 12), at(99.9, 50.1, 24)])).toEqual([
    at(99.9, 49.9, 12),
  ])
  expect(dropOverdrawn([at(0, 50, 12), at(0, 52.5, 12), at(2.5, 50, 12)])).toHaveLength(3)
})

test('lines that all look like the first of a note are looked at a few times each', () => {
  const looksAt = (count: number) => {
    const { piece, line, looks } = createCounted()
    const lines = Array.from({ length: count }, (_, index) =>
      line([piece('1', 60, index * 12)], '1 Sở Y tế', index === count - 1 ? 20 : 10),
    )
    splitFootnotes({ number: 1, width: 595, height: 842, pieces: [], rules: [], askew: [] }, lines)
    return looks()
  }
  expect(looksAt(1_000)).toBeLessThan(80_000)
  expect(looksAt(4_000)).toBeLessThan(80_000)
})

test('rows of 40 cells are letters far apart, no table', () => {
  const { piece, line } = createCounted()
  const lines = Array.from({ length: 4 }, (_, row) =>
    line(
      ['1', ...Array.from({ length: 39 }, () => 'x')].map((text, column) =>
        piece(text, 60 + column * 20, row * 12),
      ),
      '1 x',
    ),
  )
  const tables = splitSideBySide(lines, { left: 60, right: 860 }, 1).filter(
    (part) => part.kind === 'side-by-side' && (part.table.rows[0]?.length ?? 0) > 2,
  )
  expect(tables).toEqual([])
})
