import type { DirectiveReading, Finding } from './reading.ts'

/** A finding with the task it belongs to, for a list of one line per finding. */
export interface DirectiveFinding extends Finding {
  readonly taskId: string
}

/**
 * The "6 rõ" check as a list, in the order of the text: what `roviec check` prints, one line per
 * finding. Lines count from 1 in the source file, or in the normalised text when the file has none.
 */
export function checkDirective(reading: DirectiveReading): DirectiveFinding[] {
  return reading.tasks.flatMap((task) =>
    task.findings.map((finding) => ({ ...finding, taskId: task.id })),
  )
}
