import { bareCode, findComments } from './code-text.ts'
import { findInFiles, pathsOf, type Check } from './source-tree.ts'

const CODE = /\.(?:tsx?|mjs|css)$/
const OURS = /^(?:apps|packages|scripts|benchmarks|architecture)\//

/** Names that say nothing, and names that tell the past in place of the thing. */
const NAMES_OF_FILES = /(?:^|[/.-])(?:v2|legacy|helpers?|utils?|common|misc|manager)(?=[/.-]|$)/
const NAMES_IN_CODE =
  /\b(?:function|class|interface|type|const|let)\s+(\w*(?:Helpers?|Utils?|Misc|Manager|Legacy|V2))\b/g
const PAST_IN_COMMENTS = /\b(?:v2|legacy|previously|used to (?:be|have|do)|FIXME)\b/i

/** Each with its reason. */
const FILES_THAT_KEEP_THEIR_NAME: Readonly<Record<string, string>> = {}

export const names: Check = {
  advice: 'Name the thing for what it is and does.',
  find: (tree) => [
    ...pathsOf(tree, OURS)
      .filter((path) => NAMES_OF_FILES.test(path) && !FILES_THAT_KEEP_THEIR_NAME[path])
      .map((path) => `${path}: has a banned word in its name`),
    ...findInFiles(tree, /\.(?:tsx?|mjs)$/, (text) =>
      [...bareCode(text).matchAll(NAMES_IN_CODE)].map(([, name]) => `${name} is a banned name`),
    ),
  ],
}

/** A change leaves no trace of the past: that is what version control is for. */
export const comments: Check = {
  advice: 'Say what is and why, in whole sentences.',
  find: (tree) =>
    findInFiles(tree, CODE, (text) =>
      findComments(text).flatMap((comment) => [
        ...matchesOf(comment.text, PAST_IN_COMMENTS).map(
          (word) => `${comment.line} says "${word}"`,
        ),
        ...(/\/[/*]\s*[-=*#~]{4,}/.test(comment.text) ? [`${comment.line} is a banner`] : []),
        ...(/^\/\/\s*(?:(?:const|let|import|export|return|await)\s.*[\w)}\]'"]|\w+\(.*\))$/.test(
          comment.text,
        )
          ? [`${comment.line} is code that is commented out`]
          : []),
        ...(/\bTODO\b(?!\(#\d+\))/.test(comment.text)
          ? [`${comment.line} is a TODO of nobody`]
          : []),
      ]),
    ),
}

/** What belongs to one machine, or to the making of the project, stays out of it. */
const FOREIGN: readonly (readonly [RegExp, string])[] = [
  [/\/(?:work|root|home\/\w+|Users\/\w+)\/[\w.-]+\//, 'names a folder of one machine'],
  [/registry\.npmjs|\bverdaccio\b/i, 'names a package registry'],
  [/\b(?:claude|anthropic|chatgpt|copilot|AI (?:agent|session))\b/i, 'names how it was written'],
  [/\bissues? #?\d+\b/i, 'names an issue by number'],
  [
    /(?<!\.\.\/)\bshared\/(?:STYLE|DESIGN|MISSION|SCALE|STACK|DOMAIN|PEERS|CONTRACTS)\b/,
    'names a note',
  ],
  [/\b(?:STYLE|SCALE|STACK|DOMAIN|PEERS|MISSION)\.md\b/, 'names a page that does not exist here'],
]

export const nothingForeign: Check = {
  advice: 'Say the thing itself; a stranger has neither this machine nor those notes.',
  find: (tree) =>
    findInFiles(tree, /^(?!package-lock\.json|scripts\/tidy\/)/, (text) =>
      FOREIGN.filter(([pattern]) => pattern.test(text)).map(([, reason]) => reason),
    ),
}

function matchesOf(text: string, pattern: RegExp): string[] {
  const found = pattern.exec(text)
  return found ? [found[0]] : []
}
