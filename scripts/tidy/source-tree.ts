import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The files by their path from the root, with `/` between folders. Pictures have no text. */
export type SourceTree = ReadonlyMap<string, string>

/** A rule about the repository. Every one has a planted example in `planted.ts`. */
export interface Check {
  /** What to do instead, shown with the findings. */
  readonly advice: string
  /** One line per finding, beginning with the path. */
  readonly find: (tree: SourceTree) => string[]
}

/** A small repository with an offence in it, and innocent files beside the offender. */
export interface Planted {
  readonly files: Readonly<Record<string, string>>
  /** Exactly these, so that the innocent are proven innocent. */
  readonly findings: readonly string[]
}

const NOT_SOURCES = /^(?:node_modules|dist|\.git|\.cache|coverage|paraglide)$/
const NOT_SOURCE_PATHS = /^data$/
/** Offences on purpose: only their names count. */
const PLANTED_PATHS = /^architecture\/violations\//
const TEXT_FILES = /\.(?:tsx?|mjs|css|html|sql|md|json|ya?ml|svg|txt)$|^\.[a-z]+$|^\.ci\/run$/

/** Reads what is written by hand; folders that tools fill are left out. */
export function readSourceTree(root: string): SourceTree {
  const tree = new Map<string, string>()
  const walk = (folder: string) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory()) {
        if (!NOT_SOURCES.test(entry.name) && !NOT_SOURCE_PATHS.test(path)) walk(path)
      } else {
        const isText = TEXT_FILES.test(path) && !PLANTED_PATHS.test(path)
        tree.set(path, isText ? readFileSync(join(root, path), 'utf8') : '')
      }
    }
  }
  walk('')
  return tree
}

export function pathsOf(tree: SourceTree, pattern: RegExp): string[] {
  return [...tree.keys()].filter((path) => pattern.test(path)).toSorted()
}

/** Findings for each file whose path fits; the inspection gives what follows `path:`. */
export function findInFiles(
  tree: SourceTree,
  pattern: RegExp,
  inspect: (text: string, path: string) => readonly string[],
): string[] {
  return pathsOf(tree, pattern).flatMap((path) =>
    inspect(tree.get(path) ?? '', path).map((finding) => `${path}: ${finding}`),
  )
}
