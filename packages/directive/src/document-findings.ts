import { findDuplicateTasks } from './find-duplicate-tasks.ts'
import type { DirectiveTask, DocumentHeader, Finding } from './reading.ts'

/**
 * Adds what only the whole document shows: deadlines before its own date, work that is given twice.
 * Both are advice on points that are clear by themselves. `lines` holds the source line per task.
 */
export function withDocumentFindings(
  tasks: readonly DirectiveTask[],
  lines: readonly number[],
  { issuedOn }: DocumentHeader,
): readonly DirectiveTask[] {
  const repeated = findDuplicateTasks(tasks)
  return tasks.map((task, index) => {
    const earlier = tasks[repeated.get(index) ?? -1]
    const line = lines[index] ?? 1
    const found = [
      ...(issuedOn !== null && task.due.on !== null && task.due.on < issuedOn
        ? [earlyDeadline(task, task.due.on, line)]
        : []),
      ...(earlier === undefined ? [] : [repetition(task, earlier, line)]),
    ]
    return found.length === 0 ? task : { ...task, findings: [...task.findings, ...found] }
  })
}

function earlyDeadline({ due, span }: DirectiveTask, on: string, line: number): Finding {
  const [year, month, day] = on.split('-')
  return {
    point: 'when',
    grade: 'clear',
    code: 'due-before-issue',
    question: `Hạn ${day}/${month}/${year} trước ngày ban hành văn bản. Hạn đúng là ngày nào?`,
    span: due.span ?? span,
    line,
  }
}

function repetition(task: DirectiveTask, earlier: DirectiveTask, line: number): Finding {
  return {
    point: 'what',
    grade: 'clear',
    code: 'repeated-task',
    question: `Việc này gần trùng với “${earlier.title}” ở trên. Gộp làm một hay giữ cả hai?`,
    span: task.span,
    line,
  }
}
