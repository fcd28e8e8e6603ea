import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { CommandError } from './command-error.ts'
import type { Terminal } from './terminal.ts'
import { tooManyFiles } from './wordings.ts'

const DOCUMENT_NAME = /\.(?:docx|docm|pdf|html?|md|txt)$/iu
/** Far above what an office keeps in one folder. */
const FILES_MAX = 5_000

/**
 * The documents that words on the command line mean: a file is itself, a folder all documents in it
 * and below it, in the order of their names. What does not exist is left to whoever opens it.
 *
 * @throws CommandError when a folder holds more than 5,000 documents
 */
export async function listDocuments(
  words: readonly string[],
  { resolvePath }: Pick<Terminal, 'resolvePath'>,
): Promise<readonly string[]> {
  const lists = await Promise.all(
    words.map(async (word) => {
      const isFolder = await stat(resolvePath(word)).then(
        (entry) => entry.isDirectory(),
        () => false,
      )
      return isFolder ? listFolder(word, resolvePath(word)) : [word]
    }),
  )
  return lists.flat()
}

async function listFolder(word: string, path: string): Promise<readonly string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile() && DOCUMENT_NAME.test(entry.name))
    .map(({ parentPath, name }) => join(word, parentPath.slice(path.length), name))
    .sort((a, b) => a.localeCompare(b, 'vi'))
  if (files.length > FILES_MAX) throw new CommandError(tooManyFiles(word, FILES_MAX))
  return files
}
