import type { Planted } from './source-tree.ts'

const lock = (packages: Readonly<Record<string, unknown>>) => JSON.stringify({ packages })

/** Offences in Markdown, manifests and the front doors of packages. */
export const PLANTED_IN_PAGES = {
  'every link in Markdown leads somewhere': {
    files: {
      'README.md': `# Title
        [guide](docs/guide.md) [part](docs/guide.md#second-part) [folder](docs) [self](#title)
        ![picture](docs/picture.png) [outside](https://example.org/) \`[code](nowhere.md)\`
        [gone](docs/gone.md) [wrong](docs/guide.md#third-part) <img src="docs/gone.png">`,
      'docs/guide.md': '# Guide\n\n## Second part\n\n[back](../README.md)\n',
      'docs/picture.png': '',
    },
    findings: ['docs/gone.md', 'docs/guide.md#third-part', 'docs/gone.png'].map(
      (target) => `README.md: the link ${target} leads nowhere`,
    ),
  },
  'every page has one title': {
    files: {
      'README.md': '# Title\n\n```sh\n# a comment of the shell\n```\n',
      'docs/none.md': '## Section\n',
      'docs/two.md': '# One\n\n# Two\n',
    },
    findings: ['docs/none.md: has 0 titles', 'docs/two.md: has 2 titles'],
  },
  'every file named in Markdown exists': {
    files: {
      'README.md':
        '# T\n\n`scripts/start.ts`, `scripts/start.ts:12`, `scripts/`, `scripts/gone.ts`.',
      'scripts/start.ts': '',
    },
    findings: ['README.md: names scripts/gone.ts, which does not exist'],
  },
  'every @law tag has its page, and every page its tag': {
    files: {
      'packages/calendar/src/term.ts': '/** @law blds-2015-148 */ /** @law blds-2015-149 */',
      'docs/law/blds-2015-148.md': '# Article 148\n',
      'docs/law/blds-2015-14.md': '# Article 14\n',
      'docs/law/README.md': '# Law\n',
    },
    findings: [
      'packages/calendar/src/term.ts: docs/law/blds-2015-149.md does not exist',
      'docs/law/blds-2015-14.md: is named by no @law tag in the code',
    ],
  },
  'every export of a package is explained': {
    files: {
      'packages/calendar/src/index.ts':
        "export { addDays, DAY_HOURS } from './day.ts'\nexport type { Day } from './day.ts'",
      'packages/calendar/src/day.ts':
        '/** Adds. */\nexport function addDays() {}\n\nexport const DAY_HOURS = 24\n\nexport type Day = 1\n\nexport const inner = 1',
      'packages/contract/src/index.ts': "export * from './tasks.ts'",
      'packages/contract/src/tasks.ts': 'export const Task = 1\n\nexport function route() {}',
    },
    findings: [
      'packages/calendar/src/index.ts: DAY_HOURS of day.ts has no doc comment',
      'packages/calendar/src/index.ts: Day of day.ts has no doc comment',
      'packages/contract/src/index.ts: route of tasks.ts has no doc comment',
    ],
  },
  'every version is exact and locked': {
    files: {
      'package.json': '{"name":"all","dependencies":{"a":"1.0.0"}}',
      'packages/calendar/package.json':
        '{"name":"@roviec/calendar","dependencies":{"b":"^1.0.0","c":"npm:@d/e@1.0.0-rc.1"}}',
      'package-lock.json': lock({
        '': { dependencies: { a: '1.0.1' } },
        'packages/calendar': { dependencies: { c: 'npm:@d/e@1.0.0-rc.1', b: '^1.0.0' } },
      }),
    },
    findings: [
      'package.json: its dependencies differ from package-lock.json',
      'packages/calendar/package.json: b ^1.0.0 is no exact version',
    ],
  },
  'every licence is free': {
    files: {
      'package-lock.json': lock({
        'node_modules/a': { license: 'MIT' },
        'node_modules/b': { license: '(MIT OR GPL-2.0)' },
        'node_modules/c': { license: 'GPL-3.0' },
        'node_modules/d': { license: 'CC-BY-NC-4.0' },
        'node_modules/dhtmlx-gantt': { license: 'GPL-2.0' },
      }),
    },
    findings: [
      'package-lock.json: node_modules/c is under GPL-3.0',
      'package-lock.json: node_modules/d is under CC-BY-NC-4.0',
    ],
  },
  'the lockfile holds the packages of every platform': {
    files: {
      'package-lock.json': lock({
        '': { devDependencies: { a: '1.0.0' } },
        'node_modules/a': {
          dependencies: { b: '1.0.0' },
          devDependencies: { c: '1.0.0' },
          optionalDependencies: { '@a/linux': '1.0.0', '@a/windows': '1.0.0' },
        },
        'node_modules/a/node_modules/b': {},
        'node_modules/@a/linux': {},
      }),
    },
    findings: ['package-lock.json: node_modules/a needs @a/windows, which is not in it'],
  },
  'the lockfile names no other registry': {
    files: {
      'package-lock.json': lock({
        'node_modules/a': { resolved: 'https://registry.npmjs.org/a/-/a-1.0.0.tgz' },
        'node_modules/@roviec/b': { resolved: 'packages/b', link: true },
        'node_modules/c': { resolved: 'http://127.0.0.1:4873/c/-/c-1.0.0.tgz' },
      }),
    },
    findings: [
      'package-lock.json: node_modules/c comes from http://127.0.0.1:4873/c/-/c-1.0.0.tgz',
    ],
  },
} as const satisfies Readonly<Record<string, Planted>>
