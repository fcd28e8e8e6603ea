import { posix } from 'node:path'
import { findInFiles, type Check, type SourceTree } from './source-tree.ts'

const MARKDOWN = /\.md$/
const CODE_ROOTS = /^(?:apps|packages|scripts|docs|benchmarks|architecture)\//

/** A link that leads nowhere is worse than none. */
export const linksResolve: Check = {
  advice: 'Correct the link, or write the page.',
  find: (tree) =>
    findInFiles(tree, MARKDOWN, (text, path) =>
      [...withoutCode(text).matchAll(/\]\(([^)\s]+)(?:\s+"[^"]*")?\)|(?:src|href)="([^"]+)"/g)]
        .map(([, markdown, html]) => markdown ?? html ?? '')
        .filter((target) => !/^(?:[a-z]+:|\/\/)/i.test(target))
        .filter((target) => !resolves(tree, path, target))
        .map((target) => `the link ${target} leads nowhere`),
    ),
}

export const oneTitle: Check = {
  advice: 'Begin a page with one "# Title"; sections below begin with "##".',
  find: (tree) =>
    findInFiles(tree, MARKDOWN, (text) => {
      const count = withoutCode(text)
        .split('\n')
        .filter((line) => line.startsWith('# ')).length
      return count === 1 ? [] : [`has ${count} titles`]
    }),
}

/** Documents name files in backquotes; files move. */
export const namedFilesExist: Check = {
  advice: 'Name the file as it is now.',
  find: (tree) =>
    findInFiles(tree, MARKDOWN, (text) =>
      [...withoutFences(text).matchAll(/`([^`\s]+)`/g)]
        .map(([, name = '']) => name.replace(/[/:]\d*$/, ''))
        .filter((name) => CODE_ROOTS.test(name) && !/[<>*{}…()]/.test(name))
        .filter((name) => !exists(tree, name))
        .map((name) => `names ${name}, which does not exist`),
    ),
}

/** A rule of law in the code leads to its citation and our reading of it. */
export const lawTagsResolve: Check = {
  advice: 'Write docs/law/<tag>.md with the citation, the date in force and our reading.',
  find: (tree) => [
    ...findInFiles(tree, /^(?:apps|packages)\/.*\.(?:tsx?|sql)$/, (text) =>
      [...text.matchAll(/@law\s+([a-z0-9-]+)/g)]
        .map(([, tag = '']) => tag)
        .filter((tag) => !tree.has(`docs/law/${tag}.md`))
        .map((tag) => `docs/law/${tag}.md does not exist`),
    ),
    ...findInFiles(tree, /^docs\/law\/(?!README\.md)[^/]+\.md$/, (_, path) => {
      const tag = posix.basename(path, '.md')
      const used = [...tree].some(
        ([file, text]) => /\.(?:tsx?|sql)$/.test(file) && hasTag(text, tag),
      )
      return used ? [] : ['is named by no @law tag in the code']
    }),
  ],
}

function hasTag(text: string, tag: string): boolean {
  return new RegExp(`@law\\s+${tag}(?![a-z0-9-])`).test(text)
}

function resolves(tree: SourceTree, path: string, target: string): boolean {
  const [file = '', anchor] = decodeURI(target).split('#')
  const resolved = file === '' ? path : posix.join(posix.dirname(path), file)
  if (!exists(tree, resolved)) return false
  const text = tree.get(resolved)
  return (
    !anchor || text === undefined || !MARKDOWN.test(resolved) || anchorsOf(text).includes(anchor)
  )
}

/** A file, or a folder that holds one. */
function exists(tree: SourceTree, name: string): boolean {
  const path = name.replace(/\/$/, '')
  return tree.has(path) || [...tree.keys()].some((file) => file.startsWith(`${path}/`))
}

/** The anchors that GitHub makes of headings. */
function anchorsOf(text: string): string[] {
  return [...withoutFences(text).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  )
}

function withoutCode(text: string): string {
  return withoutFences(text).replaceAll(/`[^`\n]*`/g, '')
}

function withoutFences(text: string): string {
  return text.replaceAll(/^(```|~~~)[\s\S]*?^\1/gm, '')
}
