import { FEATURE_ROWS, SERVER_FOLDERS_WITHOUT_FEATURE } from '../../architecture/parts.ts'
import { findInFiles, pathsOf, type Check, type SourceTree } from './source-tree.ts'

const SERVER = 'apps/server/src'
const FEATURE_FILES = [
  'README.md',
  'index.ts',
  'policy.ts',
  'policy.test.ts',
  'repository.ts',
  'routes.ts',
]
const FEATURE_FOLDERS = ['commands', 'queries', 'testing']
const README_HEADINGS = ['## Rules', '## Tables', '## Audit actions']
const README_LINES_MAX = 40

const COMMAND_VERBS =
  'accept|add|answer|apply|approve|archive|assign|cancel|change|claim|close|create|decide|discard|dissolve|edit|' +
  'end|extend|import|link|mark|merge|move|object|open|propose|publish|reassign|record|refresh|' +
  'reject|remove|report|request|return|revise|send|split|start|submit|sweep|take|undo|upload|verify|withdraw'
const QUERY_VERBS = 'export|find|get|list|present|search|select'
/** Files that a feature does without, each with the reason. */
const MISSING_FILES: Readonly<Record<string, string>> = {
  'assistant/policy.ts': 'Whoever may change a draft may ask about it.',
  'assistant/policy.test.ts': 'See assistant/policy.ts.',
  'assistant/repository.ts': 'The assistant owns no table.',
  'directory/policy.ts': 'Everybody inside the tenant reads the organization.',
  'directory/policy.test.ts': 'See directory/policy.ts.',
  'directory/repository.ts': 'The directory owns no table.',
  'reports/policy.ts': 'What a report shows is decided by the views that it reads.',
  'reports/policy.test.ts': 'See reports/policy.ts.',
  'reports/repository.ts': 'Reports own no table.',
}

/** Web features that are no server feature, each with the reason. */
const WEB_FEATURES_ALONE: Readonly<Record<string, string>> = {}

/** The folders of apps/server/src that hold a feature. */
export function listFeatures(tree: SourceTree): string[] {
  return foldersIn(tree, SERVER).filter((name) => !(name in SERVER_FOLDERS_WITHOUT_FEATURE))
}

/** The common shape, so that whoever knows one feature knows all of them. */
export const featureShape: Check = {
  advice: 'Add the file, or list the exception with its reason in MISSING_FILES.',
  find: (tree) =>
    listFeatures(tree).flatMap((feature) => {
      const folder = `${SERVER}/${feature}`
      const missing = FEATURE_FILES.filter(
        (file) => !tree.has(`${folder}/${file}`) && !MISSING_FILES[`${feature}/${file}`],
      )
      const strange = foldersIn(tree, folder).filter((name) => !FEATURE_FOLDERS.includes(name))
      return [
        ...missing.map((file) => `${folder}: has no ${file}`),
        ...strange.map((name) => `${folder}/${name}: a feature has only commands and queries`),
      ]
    }),
}

export const featureExceptions: Check = {
  advice: 'Strike the exception out: it is not needed.',
  find: (tree) => [
    ...Object.keys(MISSING_FILES)
      .filter((file) => tree.has(`${SERVER}/${file}`))
      .map((file) => `${SERVER}/${file}: exists, and is listed as missing`),
    ...listFeatures(tree)
      .filter((feature) => !FEATURE_ROWS.flat().includes(feature))
      .map((feature) => `${SERVER}/${feature}: has no row in architecture/parts.ts`),
  ],
}

export const featureReadme: Check = {
  advice: `Keep a README to ${README_LINES_MAX} lines under Rules, Tables and Audit actions.`,
  find: (tree) =>
    listFeatures(tree).flatMap((feature) => {
      const path = `${SERVER}/${feature}/README.md`
      const text = tree.get(path)
      if (text === undefined) return []
      const lines = text.trimEnd().split('\n')
      const missing = README_HEADINGS.filter((heading) => !lines.includes(heading))
      return [
        ...missing.map((heading) => `${path}: has no heading "${heading}"`),
        ...(lines.length > README_LINES_MAX ? [`${path}: has ${lines.length} lines`] : []),
      ]
    }),
}

/** A command without a test is an act that nobody has seen refused. */
export const commandsAndQueries: Check = {
  advice: 'Name the file verb-noun with a verb of the glossary, and put a test beside it.',
  find: (tree) =>
    listFeatures(tree).flatMap((feature) => {
      const folder = `${SERVER}/${feature}`
      const routes = tree.get(`${folder}/routes.ts`) ?? ''
      return pathsOf(tree, new RegExp(`^${folder}/(?:commands|queries)/[^/]+\\.ts$`))
        .filter((path) => !path.endsWith('.test.ts'))
        .flatMap((path) => {
          const isCommand = path.startsWith(`${folder}/commands/`)
          const verbs = isCommand ? COMMAND_VERBS : QUERY_VERBS
          const name = path.slice(path.lastIndexOf('/') + 1)
          // A query that only serves others is tested by their tests.
          const needsTest = isCommand || routes.includes(`/queries/${name}`)
          const hasTest = tree.has(path.replace(/\.ts$/, '.test.ts'))
          return [
            ...(needsTest && !hasTest ? [`${path}: has no test`] : []),
            ...(new RegExp(`^(?:${verbs})-`).test(name)
              ? []
              : [`${path}: begins with no known verb`]),
          ]
        })
    }),
}

/** I1: no change without an audit entry in the same transaction. */
export const commandsRecordAudit: Check = {
  advice: 'A command ends with an audit entry in its own transaction.',
  find: (tree) =>
    findInFiles(tree, /^apps\/server\/src\/[^/]+\/commands\/[^/]+\.ts$/, (text, path) =>
      path.endsWith('.test.ts') || /\b(?:recordAudit|audit)\w*\(/.test(text)
        ? []
        : ['records no audit entry'],
    ),
}

/** Server, web and contract call one thing by one name. */
export const featureNames: Check = {
  advice: 'Use the name of the server feature, or list the exception in WEB_FEATURES_ALONE.',
  find: (tree) => {
    const features = listFeatures(tree)
    const strangers = foldersIn(tree, 'apps/web/src/features').filter(
      (name) => !features.includes(name) && !WEB_FEATURES_ALONE[name],
    )
    const wordless = features.filter(
      (name) =>
        tree.has(`${SERVER}/${name}/routes.ts`) && !tree.has(`packages/contract/src/${name}.ts`),
    )
    const map = tree.get('ARCHITECTURE.md')
    const isMapped = (name: string) => new RegExp(`\\b${name}\\b`).test(map ?? name)
    const unmapped = features.filter((name) => !isMapped(name))
    return [
      ...strangers.map((name) => `apps/web/src/features/${name}: is named after no server feature`),
      ...wordless.map((name) => `${SERVER}/${name}: has routes and no module in the contract`),
      ...unmapped.map((name) => `ARCHITECTURE.md: does not name the feature ${name}`),
    ]
  },
}

function foldersIn(tree: SourceTree, folder: string): string[] {
  const names = pathsOf(tree, new RegExp(`^${folder}/[^/]+/`)).map(
    (path) => path.slice(folder.length + 1).split('/')[0] ?? '',
  )
  return [...new Set(names)]
}
