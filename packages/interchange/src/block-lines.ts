import type { Block } from '@roviec/directive'

/** Blocks as the lines of a table cell: list markers in front, a table in it row by row. */
export function linesOfBlocks(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'table') {
      return block.rows.map((row) => row.map(({ text }) => text.replaceAll('\n', ' ')).join(' '))
    }
    return [[block.listMarker, block.text].filter(Boolean).join(' ')]
  })
}

/** The same, and the cells of tables one by one: a stamp may stand beside other words. */
export function textsOfBlocks(blocks: readonly Block[]): readonly string[] {
  const cells = blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.flatMap((row) => row.map(({ text }) => text)) : [],
  )
  return [...linesOfBlocks(blocks), ...cells]
}
