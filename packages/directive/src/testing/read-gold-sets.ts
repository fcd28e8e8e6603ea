import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { pathToFileURL } from 'node:url'
import { NO_DUE } from '../deadline-candidate.ts'
import type { DirectiveTask, Due } from '../reading.ts'
import type { GoldDocument, GoldTask, ReadDocument } from './gold.ts'
import { listCorpus, readCorpusFiles, toGoldTask, type Expected } from './read-corpus.ts'
import { readTextDocument } from './read-text-document.ts'

/** A document as read, beside what a person reads in it. */
export interface GoldCase {
  readonly gold: GoldDocument
  readonly document: ReadDocument
}

/** A set of documents; `missing` says what would have to be there when it is not. */
export type GoldSet =
  | { readonly name: string; readonly cases: readonly GoldCase[] }
  | { readonly name: string; readonly missing: string }

const DATA = new URL('../../../../../shared/data/', import.meta.url)
const PLANS = new URL('plan-docs/', DATA)
const DOCUMENT_GOLD = new URL('../shared-gold/', import.meta.url)

const SETS: Readonly<Record<string, () => GoldSet>> = {
  corpus: readCorpusSet,
  phrases: readPhraseSet,
  annexes: readAnnexSet,
  documents: readDocumentSet,
}

/** Stands for what a phrase without a task says: nothing. */
const NO_TASK = {
  text: '',
  span: { start: 0, end: 0 },
  lead: [],
  support: [],
  due: NO_DUE,
  alsoDue: [],
} as unknown as DirectiveTask

/** The names of the sets that are known by name. */
export const GOLD_SET_NAMES: readonly string[] = Object.keys(SETS)

/** Reads one of the named sets. */
export function readGoldSet(name: string): GoldSet {
  const read = SETS[name]
  if (read === undefined) throw new Error(`No set is named ${name}.`)
  return read()
}

/** Reads a folder in which each document X.txt has its gold beside it as X.gold.json. */
export function readGoldFolder(path: string): GoldSet {
  const folder = pathToFileURL(`${path}/`)
  const names = existsSync(folder) ? readdirSync(folder) : []
  const texts = names.filter((name) => names.includes(name.replace(/\.txt$/, '.gold.json')))
  const cases = texts
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readCase(new URL(name, folder), name.replace(/\.txt$/, '.gold.json'), folder))
  return cases.length === 0
    ? { name: basename(path), missing: `${path} holds no X.txt with X.gold.json` }
    : { name: basename(path), cases }
}

function readCase(text: URL, goldName: string, folder: URL): GoldCase {
  const gold = readJson(new URL(goldName, folder)) as Partial<GoldDocument> & {
    readonly issuedOn?: string
  }
  return {
    gold: { ...gold, name: goldName.replace(/\.gold\.json$|\.json$/, '') },
    document: readTextDocument(readFileSync(text, 'utf8'), gold.issuedOn ?? null),
  }
}

function readCorpusSet(): GoldSet {
  const cases = listCorpus().flatMap((name) => {
    const { text, expected } = readCorpusFiles(name)
    if (expected['refused'] !== undefined) return []
    const gold = { ...fromExpected(expected), name }
    return [{ gold, document: readTextDocument(text) }]
  })
  return { name: 'corpus', cases }
}

function fromExpected(expected: Expected): Omit<GoldDocument, 'name'> {
  const tasks = expected['tasks'] as readonly (Expected & GoldTask)[]
  return {
    header: expected['document'] as GoldDocument['header'],
    tasks: tasks.map(toGoldTask),
    mayBeTasks: expected['mayBeTasks'] as GoldDocument['mayBeTasks'],
    targets: expected['targets'] as GoldDocument['targets'],
    traps: expected['traps'] as GoldDocument['traps'],
  }
}

function readPhraseSet(): GoldSet {
  const file = new URL('phrases.tsv', DATA)
  if (!existsSync(file)) return { name: 'phrases', missing: '../shared/data/phrases.tsv' }
  const rows = readFileSync(file, 'utf8').trim().split('\n').slice(1)
  return { name: 'phrases', cases: rows.map(readPhrase) }
}

// A phrase is no document: its last task is the one that is judged, and how many there are is not.
function readPhrase(row: string): GoldCase {
  const [id = '', kind = '', quote = '', , , date = '', json = '{}'] = row.split('\t')
  const expected = JSON.parse(json) as Pick<GoldTask, 'lead' | 'support' | 'due'>
  const { due = { on: null } } = expected
  const document = readTextDocument(`II. NHIỆM VỤ\n${quote}`, date)
  const tasks = [document.reading.tasks.at(-1) ?? NO_TASK]
  const words = document.reading.text.split('\n').at(-1) ?? quote
  const traps = kind === 'trap' && due.kind === 'none' ? [{ words }] : undefined
  return {
    gold: { name: id, isExcerpt: true, tasks: [{ ...expected, due }], traps },
    document: { ...document, reading: { ...document.reading, tasks } },
  }
}

function readAnnexSet(): GoldSet {
  if (!existsSync(PLANS)) return { name: 'annexes', missing: '../shared/data/plan-docs' }
  return { name: 'annexes', cases: [readResolutionAnnex(), readDatedTable()] }
}

function readResolutionAnnex(): GoldCase {
  const name = 'nq03-2025-phu-luc-2-nhiem-vu-goc'
  const rows = readJson(new URL(`${name}.gold.json`, PLANS)) as readonly {
    readonly group: string
    readonly task: string
    readonly lead: string
    readonly support: string
    readonly product: string
    readonly due: Due
  }[]
  const tasks = rows.map(({ group, task, lead, support, product, due }) => ({
    section: group,
    quote: task,
    lead: lead === '' ? [] : [lead],
    support: support === '' ? [] : [support],
    product: product === '' ? null : product,
    due,
  }))
  return { gold: { name, tasks }, document: readPlan(name) }
}

// Rows whose start lies behind their end are for a linter; their start is not judged.
function readDatedTable(): GoldCase {
  const name = 'masterplan-nhiem-vu-phu-thuoc'
  const rows = readJson(new URL(`${name}.gold.json`, PLANS)) as readonly {
    readonly id: string
    readonly start: Due['from']
    readonly end: Due['on']
  }[]
  const tasks = rows.map(({ id, start, end }) => {
    const isInOrder = start === null || end === null || start <= end
    return { code: id, due: isInOrder ? { from: start, on: end } : { on: end } }
  })
  return { gold: { name, tasks }, document: readPlan(name) }
}

function readDocumentSet(): GoldSet {
  const name = 'documents'
  if (!existsSync(PLANS)) return { name, missing: '../shared/data/plan-docs' }
  const golds = existsSync(DOCUMENT_GOLD)
    ? readdirSync(DOCUMENT_GOLD).filter((file) => file.endsWith('.json'))
    : []
  if (golds.length === 0) return { name, missing: 'packages/directive/src/shared-gold/*.json' }
  const cases = golds.map((file) => {
    const { file: text } = readJson(new URL(file, DOCUMENT_GOLD)) as { readonly file: string }
    return readCase(new URL(text, PLANS), file, DOCUMENT_GOLD)
  })
  return { name, cases }
}

function readPlan(name: string): ReadDocument {
  return readTextDocument(readFileSync(new URL(`${name}.txt`, PLANS), 'utf8'))
}

function readJson(file: URL): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}
