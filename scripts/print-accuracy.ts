import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import {
  describeAccuracy,
  GOLD_SET_NAMES,
  keepOpenMisses,
  listAccuracyMisses,
  measureSet,
  readGoldFolder,
  readGoldSet,
  type GoldSet,
} from '../packages/directive/src/testing/describe-accuracy.ts'

// Prints precision, recall and F1 of each field for each set of documents that people have read.
// What the fields and figures mean stands in docs/reading-accuracy.md.
const USAGE = `npm run -s accuracy -- [--set ${GOLD_SET_NAMES.join('|')}]… [--folder DIR]… [--json] [--misses]
npm run -s accuracy -- --write-misses
npm run -s accuracy -- --write-figures
`

/** The page whose last part holds the figures. */
const PAGE = new URL('../docs/reading-accuracy.md', import.meta.url)
const PART = '## Figures\n'

const { values } = parseArgs({
  options: {
    set: { type: 'string', multiple: true },
    folder: { type: 'string', multiple: true },
    json: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
    'write-misses': { type: 'boolean', default: false },
    'write-figures': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

if (values.help) process.stdout.write(USAGE)
else if (values['write-misses']) shrinkMisses()
else if (values['write-figures']) writeFigures()
else printAccuracy()

function printAccuracy(): void {
  const unknown = (values.set ?? []).filter((name) => !GOLD_SET_NAMES.includes(name))
  if (unknown.length > 0) {
    process.stderr.write(`No set is named ${unknown.join(', ')}.\n${USAGE}`)
    process.exitCode = 2
    return
  }
  const measured = readSets().map(measureSet)
  if (values.json) process.stdout.write(`${JSON.stringify(measured, null, 2)}\n`)
  else {
    process.stdout.write(`${describeAccuracy(measured)}\n`)
    if (values.misses) process.stdout.write(`\n${listAccuracyMisses(measured)}\n`)
  }
}

function readSets(): GoldSet[] {
  const folders = (values.folder ?? []).map(readGoldFolder)
  const names = values.set ?? (folders.length > 0 ? [] : GOLD_SET_NAMES)
  return [...names.map(readGoldSet), ...folders]
}

function writeFigures(): void {
  const [text = ''] = readFileSync(PAGE, 'utf8').split(PART)
  const table = describeAccuracy(GOLD_SET_NAMES.map((name) => measureSet(readGoldSet(name))))
  const day = Temporal.Now.plainDateISO().toString()
  writeFileSync(PAGE, `${text}${PART}\nMeasured on ${day}.\n\n${table}\n`)
}

function shrinkMisses(): void {
  const { open, mended } = keepOpenMisses()
  for (const miss of mended) process.stdout.write(`mended: ${miss}\n`)
  process.stdout.write(`${open} misses stay on the list\n`)
}
