import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createWorkingCalendar, isoDate } from '@roviec/calendar'
import { describe, expect, test } from 'vitest'
import { blocksFromText } from './blocks-from-text.ts'
import { findDeadlines } from './find-deadlines.ts'
import { matchForm } from './match-form.ts'
import { readDirective } from './read-directive.ts'
import type { DirectiveReading, Due } from './reading.ts'
import { measureSet, readGoldSet } from './testing/describe-accuracy.ts'
import { rate, type Accuracy, type Counts } from './testing/measure-accuracy.ts'

/** Real documents that are not part of the project; without the folder these tests are skipped. */
const DATA = new URL('../../../../shared/data/', import.meta.url)
const DOCUMENTS = new URL('plan-docs/', DATA)
const CALENDAR = createWorkingCalendar()

type ExpectedDue = Pick<Due, 'kind' | 'from' | 'on' | 'recurrence'>

function read(text: string, issuedOn: string | null): DirectiveReading {
  const fileIssuedOn = issuedOn === null ? null : isoDate(issuedOn)
  const result = readDirective(blocksFromText(text), { calendar: CALENDAR, fileIssuedOn })
  if (result.kind !== 'read') throw new Error(`refused: ${result.code}`)
  return result.reading
}

function readFile(name: string): DirectiveReading {
  return read(readFileSync(new URL(name, DOCUMENTS), 'utf8'), null)
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, DOCUMENTS), 'utf8'))
}

function inShort({ kind, from, on, recurrence }: ExpectedDue): string {
  return [kind, from, on, recurrence].join(' ')
}

function accuracyOf(name: string): Accuracy {
  const measured = measureSet(readGoldSet(name))
  if ('missing' in measured) throw new Error(`${name} lacks ${measured.missing}`)
  return measured.accuracy
}

function shareAgreed({ agreed, judged }: Counts): number {
  return agreed / judged
}

const hasPhrases = existsSync(new URL('phrases.tsv', DATA))

describe.skipIf(!hasPhrases)('phrases of ../shared/data (skipped without the folder)', () => {
  const rows = hasPhrases
    ? readFileSync(new URL('phrases.tsv', DATA), 'utf8').trim().split('\n').slice(1)
    : []
  const phrases = rows.map((row) => {
    const [id = '', , quote = '', , , date = '', expected = '{}'] = row.split('\t')
    return { id, quote, date, expected: JSON.parse(expected) as Record<string, unknown> }
  })
  /** Ids that are known to be read otherwise; one that is read right must leave the list. */
  const misses = new Set<string>([])

  test('give the expected deadline', () => {
    const wrong = phrases.filter(({ quote, date, expected }) => {
      const context = {
        calendar: CALENDAR,
        issuedOn: isoDate(date),
        beforeDay: 'exclusive',
        isCell: false,
      } as const
      const { due, alsoDue } = findDeadlines(matchForm(quote), quote, 0, context)
      if (expected['due'] === undefined) return due.problem === null || due.on !== null
      const also = (expected['also'] as ExpectedDue[] | undefined)?.map(inShort).join()
      if (also !== undefined && also !== alsoDue.map(inShort).join()) return true
      return inShort(due) !== inShort(expected['due'] as ExpectedDue)
    })
    console.log(`phrases: ${phrases.length - wrong.length} of ${phrases.length} deadlines`)
    expect(wrong.map(({ id }) => id)).toEqual([...misses])
  })

  test('give the expected units and deadline when a whole document holds them', () => {
    const wrong = phrases.filter(({ quote, date, expected }) => {
      const task = read(`II. NHIỆM VỤ\n${quote}`, date).tasks.at(-1)
      if (expected['lead'] !== undefined) {
        const support = expected['support'] ?? task?.support
        if (JSON.stringify(task?.lead) !== JSON.stringify(expected['lead'])) return true
        if (JSON.stringify(task?.support) !== JSON.stringify(support)) return true
      }
      const due = expected['due'] as ExpectedDue | undefined
      if (due === undefined) return task?.due.on != null
      return task === undefined ? due.kind !== 'none' : inShort(task.due) !== inShort(due)
    })
    expect(wrong.map(({ id }) => id)).toEqual([...misses])
  })
})

const hasDocuments = existsSync(DOCUMENTS)

describe.skipIf(!hasDocuments)('documents of ../shared/data (skipped without the folder)', () => {
  test('annex tables: at least 99 % of tasks, leads and deadlines', () => {
    const accuracy = accuracyOf('annexes')
    expect(accuracy.task.expected).toBe(246)
    expect(rate(accuracy.task).f1).toBeGreaterThanOrEqual(0.99)
    expect(shareAgreed(accuracy.lead)).toBeGreaterThanOrEqual(0.99)
    expect(shareAgreed(accuracy.deadline)).toBeGreaterThanOrEqual(0.99)
  })

  test('prose: F1 of tasks at least 0.90, leads of found tasks at least 0.92, no trap taken', () => {
    const accuracy = accuracyOf('documents')
    expect(accuracy.task.expected).toBeGreaterThan(300)
    expect(rate(accuracy.task).f1).toBeGreaterThanOrEqual(0.9)
    expect(shareAgreed(accuracy.lead)).toBeGreaterThanOrEqual(0.92)
    expect(rate(accuracy.trap).recall).toBe(1)
  })

  test('the plan of 2021: sensible tasks, each asking for its date', () => {
    const { document, tasks } = readFile('88-kh-tu-2021.txt')
    expect(document).toMatchObject({ number: '88-KH/TU', kind: 'plan', issuedOn: '2021-12-24' })
    expect(tasks.length).toBeGreaterThanOrEqual(10)
    expect(tasks.length).toBeLessThanOrEqual(25)
    for (const { due, clarity, questions } of tasks) {
      expect(due.kind).toBe('none')
      expect(clarity.when).not.toBe('clear')
      expect(questions.length).toBeGreaterThan(0)
    }
  })

  test('the plan with start and end columns: every row with its dates and predecessors', () => {
    const gold = readJson('masterplan-nhiem-vu-phu-thuoc.gold.json') as readonly {
      readonly id: string
      readonly start: string
      readonly end: string
      readonly deps: readonly string[]
    }[]
    const { tasks } = readFile('masterplan-nhiem-vu-phu-thuoc.txt')
    const wrong = gold.filter(({ id, start, end, deps }, index) => {
      const task = tasks[index]
      const isSame =
        task?.code === id && task.due.on === end && task.dependsOn.join() === deps.join()
      return !isSame || (start <= end && task.due.from !== start)
    })
    console.log(`table of dates: ${gold.length - wrong.length} of ${gold.length} rows`)
    expect(wrong.map(({ id }) => id)).toEqual([])
  })

  test('every other document is read, its dates within reason', () => {
    const names = readdirSync(DOCUMENTS).filter((name) => name.endsWith('.txt'))
    for (const name of names) {
      const reading = readFile(name)
      const led = reading.tasks.filter(({ lead }) => lead.length > 0).length
      const dated = reading.tasks.filter(({ due }) => due.kind !== 'none').length
      console.log(`${name}: ${reading.tasks.length} tasks, ${led} led, ${dated} dated`)
      for (const { due, lead } of reading.tasks) {
        expect(due.on === null || (due.on > '2000' && due.on < '2051')).toBe(true)
        expect(lead.every((unit) => unit.length < 200)).toBe(true)
      }
    }
  })
})
