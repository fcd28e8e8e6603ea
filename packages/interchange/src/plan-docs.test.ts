import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { linesOfBlocks } from './block-lines.ts'
import { readDocument } from './read-document.ts'

const FOLDER = join(import.meta.dirname, '../../../../shared/data/plan-docs')
const isThere = existsSync(FOLDER)
const files = isThere ? readdirSync(FOLDER).filter((name) => name.endsWith('.txt')) : ['no file']

function countLetters(text: string): number {
  return text.normalize('NFC').match(/\p{L}/gu)?.length ?? 0
}

describe.skipIf(!isThere)('real documents (skipped where ../shared/data is absent)', () => {
  test.each(files)('every letter of %s is in its blocks', async (name) => {
    const bytes = readFileSync(join(FOLDER, name))

    const file = await readDocument(new Uint8Array(bytes))

    const blocks = file.kind === 'blocks' ? file.blocks : []
    const written = countLetters(linesOfBlocks(blocks).join('\n'))
    expect(written).toBe(countLetters(bytes.toString('utf8')))
  })
})
