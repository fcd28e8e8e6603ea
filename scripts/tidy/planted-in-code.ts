import type { Planted } from './source-tree.ts'

/** Offences in names, comments, sizes, tests and screens. */
export const PLANTED_IN_CODE = {
  'no name holds a banned word': {
    files: {
      'packages/calendar/src/date-utils.ts': 'export const today = 1',
      'packages/calendar/src/helpers/day.ts': "const utility = 'class TaskManager'",
      'packages/calendar/src/day.ts': 'export function dayHelper() {}\nexport class TaskManager {}',
      'packages/calendar/src/commonwealth.ts': '',
    },
    findings: [
      'packages/calendar/src/date-utils.ts: has a banned word in its name',
      'packages/calendar/src/helpers/day.ts: has a banned word in its name',
      'packages/calendar/src/day.ts: dayHelper is a banned name',
      'packages/calendar/src/day.ts: TaskManager is a banned name',
    ],
  },
  'no comment tells the past': {
    files: {
      'packages/calendar/src/day.ts': `
/** Days were previously counted from one. */
// const day = 1
// --------------------
/* FIXME */
// TODO: soon
const text = 'legacy' // The day that is counted first.
const quote = /'/ // The days that used to be working days.
// Return early: the rest costs time (and more).
`,
    },
    findings: [
      '2 says "previously"',
      '3 is code that is commented out',
      '4 is a banner',
      '5 says "FIXME"',
      '6 is a TODO of nobody',
      '8 says "used to be"',
    ].map((finding) => `packages/calendar/src/day.ts: ${finding}`),
  },
  'nothing names a machine or how it was made': {
    files: {
      'README.md': '# T\n\nSee https://example.org/work/ and ../shared/data.',
      'docs/one.md': '# T\n\nLies in /home/somebody/project/file.',
      'docs/two.md': '# T\n\nAs STYLE.md says, for issue 12.',
    },
    findings: [
      'docs/one.md: names a folder of one machine',
      'docs/two.md: names an issue by number',
      'docs/two.md: names a page that does not exist here',
    ],
  },
  'no line is too wide': {
    files: {
      'packages/calendar/src/day.ts': [
        'x'.repeat(100),
        'y'.repeat(101),
        `const sentence = '${'z'.repeat(100)}'`,
        `// ${'ữ'.repeat(97)}`,
        `// ${'ữ '.repeat(50)}`,
        `const words = \`${'w '.repeat(60)}`,
        `${'w '.repeat(60)}\``,
      ].join('\n'),
      'packages/calendar/src/day.test.ts': 'y'.repeat(101),
    },
    findings: [
      'packages/calendar/src/day.ts: 2 has 101 columns',
      'packages/calendar/src/day.ts: 5 has 103 columns',
    ],
  },
  'no file is too long': {
    files: {
      'packages/calendar/src/day.ts': `${'x\n'.repeat(300)}\n\n// why\n`,
      'packages/calendar/src/month.ts': 'x\n'.repeat(301),
      'packages/calendar/src/years/2026.ts': 'x\n'.repeat(500),
    },
    findings: ['packages/calendar/src/month.ts: has 301 lines'],
  },
  'no test is switched off': {
    files: {
      'packages/calendar/src/day.test.ts':
        "test.only('a')\ntest.skipIf(none)('b')\ndescribe.skip('c')\ntest.concurrent.todo('d')",
    },
    findings: ['only', 'skip', 'todo'].map(
      (mark) => `packages/calendar/src/day.test.ts: has a test marked ${mark}`,
    ),
  },
  'no test mocks our own code': {
    files: {
      'apps/web/src/app.test.tsx':
        "vi.mock('./app.tsx')\nvi.mock('some-library')\nvi.useFakeTimers()",
    },
    findings: ["apps/web/src/app.test.tsx: mocks our own code: vi.mock('./app.tsx"],
  },
  'nothing reads the clock or throws dice': {
    files: {
      'packages/calendar/src/day.ts': 'Temporal.Now.plainDateISO() // Math.random()',
      'packages/calendar/src/day.test.ts': 'Math.random()',
      'apps/server/src/platform/clock.ts': 'Temporal.Now.instant()',
    },
    findings: [
      'packages/calendar/src/day.test.ts: throws dice',
      'packages/calendar/src/day.ts: reads the clock',
    ],
  },
  'no text becomes markup': {
    files: {
      'apps/web/src/page.tsx': '<p dangerouslySetInnerHTML={text} />\nelement.innerHTML = text',
      'packages/gantt/src/bar.ts': '// innerHTML = is not for us.\nconst html = element.innerHTML',
    },
    findings: [
      'apps/web/src/page.tsx: uses dangerouslySetInnerHTML',
      'apps/web/src/page.tsx: uses innerHTML =',
    ],
  },
  'nothing is called from outside': {
    files: {
      'apps/web/src/page.tsx':
        'fetch(\'https://example.org\')\n<a href="https://vanban.example" />',
      'apps/web/src/fonts.css': "@import 'https://example.org/font.css'; src: url(/fonts/a.woff2)",
      'apps/web/src/page.test.tsx': "fetch('https://example.org')",
    },
    findings: [
      "apps/web/src/fonts.css: calls outside: @import 'https:",
      "apps/web/src/page.tsx: calls outside: fetch('https:",
    ],
  },
  'what runs in browsers runs in old ones': {
    files: {
      'apps/web/src/platform/old-browsers.ts': "define(Array.prototype, 'toReversed')",
      'apps/web/src/page.tsx': 'list.toSorted()\nlist.toReversed()\nObject.values(map).map(draw)',
      'packages/gantt/src/rows.ts':
        'Map.groupBy(rows, byUnit)\nmap.values().map(draw)\nz.union([])',
      'packages/gantt/src/rows.test.ts': 'list.toSorted()',
      'apps/server/src/app.ts': 'list.toSorted()',
    },
    findings: [
      'apps/web/src/page.tsx: uses toSorted, which Chrome 109 has not',
      'packages/gantt/src/rows.ts: uses groupBy, which Chrome 109 has not',
      'packages/gantt/src/rows.ts: uses map, which Chrome 109 has not',
    ],
  },
  'no constant style stands in markup': {
    files: {
      'apps/web/src/page.tsx':
        "<p style={{ width, top: row * 24 }} />\n<p style={{ color: 'red' }} />",
      'apps/web/index.html': '<body><script type="module" src="/src/main.tsx"></script></body>',
      'apps/web/other.html': '<body style="margin:0">',
    },
    findings: [
      "apps/web/src/page.tsx: has style={{ color: 'red' }}",
      'apps/web/other.html: has a style or a script in its markup',
    ],
  },
} as const satisfies Readonly<Record<string, Planted>>
