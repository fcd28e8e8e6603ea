import { codeWithoutComments } from './code-text.ts'
import { findInFiles, pathsOf, type Check, type SourceTree } from './source-tree.ts'

const CATALOGUE = /^packages\/contract\/src\/error-texts-[a-z-]+\.ts$/
const PRODUCT = /^(?:apps|packages\/(?!contract\/)[^/]+)\/(?!.*\.test\.tsx?$).*\.tsx?$/
const THROWN = /\b(?:new AppError|refuse)\(\s*'([a-z0-9-]+)'/g

/** Every refusal reaches a person as a sentence in both languages. */
export const thrownCodesHaveTexts: Check = {
  advice: 'Add the Vietnamese and the English sentence to the catalogue of the contract.',
  find: (tree) => {
    const known = new Set(readCatalogue(tree).keys())
    return findInFiles(tree, PRODUCT, (text) =>
      [...codeWithoutComments(text).matchAll(THROWN)]
        .map(([, code = '']) => code)
        .filter((code) => !known.has(code))
        .map((code) => `throws ${code}, which has no text`),
    )
  },
}

/** A sentence for something that cannot happen misleads the next reader. */
export const textsAreUsed: Check = {
  advice: 'Strike the text out, or throw its code.',
  find: (tree) => {
    const catalogue = readCatalogue(tree)
    if (pathsOf(tree, /^apps\/server\/src\/[^/]+\/routes\.ts$/).length === 0) return []
    const product = pathsOf(tree, PRODUCT)
      .map((path) => codeWithoutComments(tree.get(path) ?? ''))
      .join('\n')
    const composed = findComposedCodes(product)
    return [...catalogue]
      .filter(([code]) => !product.includes(`'${code}'`))
      .filter(([code]) => !composed.some((pattern) => pattern.test(code)))
      .map(([code, path]) => `${path}: ${code} is thrown nowhere`)
  },
}

/** Codes by the file that words them. */
function readCatalogue(tree: SourceTree): Map<string, string> {
  return new Map(
    pathsOf(tree, CATALOGUE).flatMap((path) =>
      [...(tree.get(path) ?? '').matchAll(/^ {2}'?([a-z][a-z0-9-]*)'?: (?:text\(|\{)/gm)].map(
        ([, code = '']) => [code, path] as const,
      ),
    ),
  )
}

/** Codes made of parts, such as `task-${ability}-forbidden`, as patterns. */
function findComposedCodes(product: string): RegExp[] {
  const templates = product.matchAll(/`([a-z][a-z0-9-]*-\$\{[^}`]+\}[a-z0-9-]*)`/g)
  return [...templates].map(
    ([, template = '']) => new RegExp(`^${template.replaceAll(/\$\{[^}]+\}/g, '[a-z0-9-]+')}$`),
  )
}
