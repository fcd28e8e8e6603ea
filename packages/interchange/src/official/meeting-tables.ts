import type { Table } from 'docx'
import { cleanLine } from './clean-line.ts'
import { shortDate } from './date-words.ts'
import { dueWords } from './due-words.ts'
import type { MeetingPaper, MeetingTask } from './meeting-paper.ts'
import { MEETING_WORDS } from './meeting-words.ts'
import { UPRIGHT_WIDTH } from './page-layout.ts'
import { ruledTable, type RuledColumn } from './ruled-table.ts'

const { columns, late, daysLate, noReport, noVerifier, nobody } = MEETING_WORDS
const NO: RuledColumn = { head: columns.no, width: 7, align: 'center' }
const TASK: RuledColumn = { head: columns.task, width: 40 }
const WHO: RuledColumn = { head: columns.who, width: 24 }
const day = (head: string): RuledColumn => ({ head, width: 16, align: 'center' })
const REPORT: RuledColumn = { head: columns.lastReport, width: 28 }

/** What is done, with the day and the deadline it had. */
export function doneTable(tasks: MeetingPaper['done']): Table {
  const heads = [NO, TASK, WHO, day(columns.doneOn), day(columns.due)]
  return tableOf(heads, tasks, ({ doneOn, dueOn }) => [
    dueOn !== null && doneOn > dueOn ? [shortDate(doneOn), `(${late})`] : [shortDate(doneOn)],
    dueOn === null ? [] : [shortDate(dueOn)],
  ])
}

/** What is late: by how many working days, whose, and what they last said. */
export function overdueTable(tasks: MeetingPaper['overdue']): Table {
  const heads = [NO, TASK, WHO, day(columns.due), day(columns.daysLate), REPORT]
  return tableOf(heads, tasks, ({ dueOn, workingDaysLate, lastReport }) => [
    [shortDate(dueOn)],
    [daysLate(workingDaysLate)],
    [reportOf(lastReport)],
  ])
}

/** What was handed in and waits for somebody else. */
export function waitingTable(tasks: MeetingPaper['waiting']): Table {
  const heads = [NO, TASK, WHO, day(columns.submittedOn), { head: columns.waitingFor, width: 24 }]
  return tableOf(heads, tasks, ({ submittedOn, waitingFor }) => [
    [shortDate(submittedOn)],
    [waitingFor === null ? noVerifier : cleanLine(waitingFor)],
  ])
}

/** What is going on. */
export function openTable(tasks: MeetingPaper['open']): Table {
  const progress: RuledColumn = { head: columns.progress, width: 11, align: 'center' }
  const heads = [NO, TASK, WHO, day(columns.due), progress, REPORT]
  return tableOf(heads, tasks, ({ due, progressPercent, lastReport }) => [
    [dueWords(due)],
    [`${progressPercent}%`],
    [reportOf(lastReport)],
  ])
}

function tableOf<Task extends MeetingTask>(
  heads: readonly RuledColumn[],
  tasks: readonly Task[],
  rest: (task: Task) => readonly (readonly string[])[],
): Table {
  const rows = tasks.map((task, index) => {
    const who = task.who.map((name) => cleanLine(name)).filter((name) => name !== '')
    const named = who.length === 0 ? [nobody] : who
    return { cells: [[String(index + 1)], [cleanLine(task.title)], named, ...rest(task)] }
  })
  return ruledTable(heads, rows, UPRIGHT_WIDTH)
}

function reportOf(lastReport: string | null): string {
  return cleanLine(lastReport ?? '') || noReport
}
