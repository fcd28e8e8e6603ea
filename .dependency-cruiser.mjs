// The architecture as rules. `architecture/rules.test.ts` proves that each of them can fire: every
// rule has a planted violation under `architecture/violations/`, which mirrors the real tree.
import {
  ENGINES,
  FEATURE_ROWS,
  FILES_THAT_MAY_LOAD,
  SERVER_FOLDERS_WITHOUT_FEATURE,
} from './architecture/parts.ts'

const notFeatures = Object.keys(SERVER_FOLDERS_WITHOUT_FEATURE)
const test = '\\.test\\.tsx?$|^(?:apps|packages)/.*/testing/|^apps/web/journeys/'
const feature = `^apps/server/src/(?!(?:${notFeatures.join('|')})/)([^/]+)/`
const engines = `^packages/(?:${ENGINES.join('|')})/src/`

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

/** One rule per row of features, named after the first feature of the row. */
const featureOrder = FEATURE_ROWS.slice(0, -1).map((row, index) =>
  rule(
    `feature-order-${row[0]}`,
    'Lower never imports higher: let the higher feature call, or follow the audit log.',
    { path: `^apps/server/src/(?:${row.join('|')})/`, pathNot: test },
    {
      path: `^apps/server/src/(?:${FEATURE_ROWS.slice(index + 1)
        .flat()
        .join('|')})/`,
    },
  ),
)

const everywhere = [
  rule('no-cycles', 'A cycle means two modules are really one.', {}, { circular: true }),
  rule(
    'imports-resolve',
    'An import that leads nowhere is a misspelling or an undeclared dependency.',
    {},
    { couldNotResolve: true, path: '^(?!virtual:)' },
  ),
  rule(
    'tests-are-leaves',
    'Production code never imports a test or the testing folder.',
    { pathNot: [test, '^(?:scripts|benchmarks)/'] },
    { path: test },
  ),
  rule(
    'production-knows-no-tooling',
    'What ships never imports scripts, benchmarks or the rules about itself.',
    { path: '^(?:apps|packages)/', pathNot: test },
    { path: '^(?:scripts|benchmarks|architecture)/' },
  ),
  rule(
    'what-ships-is-declared',
    'A development dependency is missing where the product runs: declare it as a dependency.',
    { path: '^(?:apps|packages)/[^/]+/(?:src|bin)/', pathNot: [test, '\\.d\\.ts$'] },
    {
      dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
      dependencyTypesNot: ['type-only'],
    },
  ),
]

const packages = [
  rule(
    'engines-are-pure',
    'Rules, not effects: no Node API, no database, no npm package.',
    { path: engines, pathNot: test },
    { pathNot: [engines, '\\.test\\.tsx?$'] },
  ),
  rule(
    'engine-order',
    'Engines may stand on calendar and statistics, never on each other.',
    { path: '^packages/(?!interchange/)([^/]+)/', pathNot: test },
    { path: '^packages/', pathNot: '^packages/(?:$1|calendar|statistics)/' },
  ),
  rule(
    'interchange-feeds-engines',
    'interchange makes what directive and schedule read; it knows no other package.',
    { path: '^packages/interchange/', pathNot: test },
    { path: '^packages/', pathNot: '^packages/(?:interchange|directive|schedule|calendar)/' },
  ),
  rule(
    'foundations-stand-alone',
    'calendar and statistics import no other workspace package.',
    { path: '^packages/(calendar|statistics)/', pathNot: test },
    { path: '^packages/', pathNot: '^packages/$1/' },
  ),
  rule(
    'package-front-door',
    'Import a package by name; index.ts is its public face. Scripts and benchmarks also use what tests read and say.',
    { path: '^(?:apps|packages)/([^/]+)/|^(?:scripts|benchmarks)/' },
    {
      path: '^packages/[^/]+/src/',
      pathNot:
        '^packages/[^/]+/src/(?:index\\.ts|[^/]+\\.css)$|^packages/$1/|^packages/[^/]+/src/testing/(?:describe|read|scenario|long)-',
    },
  ),
  rule(
    'packages-run-anywhere',
    'Every package runs in the browser too: no Node API, libraries that need none.',
    { path: '^packages/[^/]+/src/', pathNot: test },
    { dependencyTypes: ['core'] },
  ),
  rule(
    'packages-know-no-app',
    'Apps stand on packages, never the other way round.',
    { path: '^packages/' },
    { path: '^apps/' },
  ),
  rule(
    'contract-is-shapes-only',
    'The contract holds shapes and sentences: zod and the civil date, nothing else.',
    { path: '^packages/contract/src/', pathNot: test },
    { pathNot: ['^packages/(?:contract|calendar)/', 'node_modules/zod/'] },
  ),
]

const server = [
  rule(
    'feature-front-door',
    'Use another feature only through its index.ts.',
    { path: feature, pathNot: test },
    { path: feature, pathNot: '^apps/server/src/(?:$1/|[^/]+/index\\.ts$)' },
  ),
  rule(
    'feature-front-door-from-above',
    'What puts the server together, and the demonstration, uses front doors as well.',
    { path: '^apps/server/src/(?:[^/]+\\.ts$|demonstration/)', pathNot: test },
    { path: feature, pathNot: '^apps/server/src/[^/]+/index\\.ts$' },
  ),
  ...featureOrder,
  rule(
    'platform-knows-no-feature',
    'Pass a function in rather than reach up.',
    { path: '^apps/server/src/platform/', pathNot: test },
    { path: feature },
  ),
  rule(
    'sql-lives-in-repository-and-queries',
    'Kysely at run time only there. Types are free.',
    { path: feature, pathNot: [test, '/(?:[a-z-]*repository|policy)\\.ts$', '/queries/'] },
    { path: 'node_modules/kysely/', dependencyTypesNot: ['type-only'] },
  ),
  rule(
    'drivers-live-in-platform',
    'One place opens databases and queues; features get them in their Context.',
    { path: '^apps/(?:server/src/(?!platform/|testing/)|cli/|web/)', pathNot: test },
    { path: 'node_modules/(?:pg|@electric-sql|pg-boss)/' },
  ),
  rule(
    'http-lives-in-routes',
    'Commands and queries must run without a web server. Types are free.',
    { path: feature, pathNot: [test, '/(?:routes|index)\\.ts$'] },
    {
      path: ['node_modules/(?:hono|@hono)/', '^apps/server/src/platform/http(?:\\.ts$|/)'],
      dependencyTypesNot: ['type-only'],
    },
  ),
  rule(
    'rules-do-no-io',
    'The domain file and the policy decide; they never load.',
    {
      path: `${feature}[a-z-]+\\.ts$`,
      pathNot: [test, '/(?:[a-z-]*repository|routes|index)\\.ts$', ...FILES_THAT_MAY_LOAD],
    },
    { path: '^apps/server/.*(?:/(?:[a-z-]*repository|routes)\\.ts$|/(?:commands|queries)/)' },
  ),
  rule(
    'queries-do-not-write',
    'A query calls no command. That it writes no SQL either is a check of tidy.test.ts.',
    { path: `${feature}queries/`, pathNot: test },
    { path: '^apps/server/src/[^/]+/commands/' },
  ),
  rule(
    'commands-do-not-call-commands',
    'Share a function in the domain file or repository instead.',
    { path: `${feature}commands/`, pathNot: test },
    { path: '^apps/server/src/[^/]+/commands/' },
  ),
  rule(
    'server-front-door',
    'The command line, scripts and benchmarks use the server through its index.ts.',
    { path: '^(?:apps/(?!server/)|scripts/|benchmarks/)' },
    { path: '^apps/server/src/', pathNot: ['^apps/server/src/index\\.ts$', test] },
  ),
]

const web = [
  rule(
    'web-feature-front-door',
    'A web feature uses another only through its index.ts.',
    { path: '^apps/web/src/features/([^/]+)/', pathNot: test },
    {
      path: '^apps/web/src/features/',
      pathNot: '^apps/web/src/features/(?:$1/|[^/]+/index\\.tsx?$)',
    },
  ),
  rule(
    'web-ui-knows-no-feature',
    'ui/ and platform/ are below every feature.',
    { path: '^apps/web/src/(?:ui|platform)/' },
    { path: '^apps/web/src/features/' },
  ),
  rule(
    'web-and-server-never-meet',
    'They meet in packages/contract, not even in types elsewhere.',
    { path: '^apps/(web|server)/', pathNot: '^apps/web/journeys/' },
    { path: '^apps/', pathNot: '^apps/$1/' },
  ),
  rule(
    'web-runs-in-the-browser',
    'No Node API in what a browser loads.',
    { path: '^apps/web/src/', pathNot: test },
    { dependencyTypes: ['core'] },
  ),
]

export default {
  forbidden: [...everywhere, ...packages, ...server, ...web],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^apps/[^/]+/dist/|^apps/web/src/paraglide/' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
}
