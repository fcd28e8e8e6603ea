import type { ReadPlanFile } from '@roviec/interchange'
import {
  computeSchedule,
  formatMoment,
  readMoment,
  type PlanProblem,
  type Schedule,
  type ScheduledActivity,
} from '@roviec/schedule'
import { CommandError } from '../command-error.ts'
import { loadPlanFile } from '../load-plan-file.ts'
import type { ExitCode, Verb, VerbCall } from '../verb.ts'
import { badArguments } from '../wordings.ts'

/** `roviec schedule FILE`: when the tasks of a plan file can and must be done. */
export const SCHEDULE_VERB: Verb = {
  name: 'schedule',
  summary: {
    vi: 'Tính lịch của một tệp kế hoạch: sớm nhất, muộn nhất, dự trữ, đường găng.',
    en: 'Schedules a plan file: early and late dates, slack, critical path.',
  },
  usage: 'schedule FILE [--json] [--as-of=DATE|status]',
  help: {
    vi: [
      'Đọc XML của Microsoft Project (MSPDI), bảng công việc .xlsx hoặc .csv, hoặc kế hoạch JSON.',
      'Mọi ngày do Rõ Việc tính.',
      '--as-of=2026-05-06  việc chưa xong dời sang sau ngày đó; "status" là ngày ghi trong tệp.',
      'Mã thoát 1 khi kế hoạch có chỗ sai; phần còn lại vẫn được tính.',
    ].join('\n'),
    en: [
      'Reads the XML of Microsoft Project (MSPDI), a table of tasks .xlsx or .csv, or a plan in JSON.',
      'All dates are computed here.',
      '--as-of=2026-05-06  moves what is not done after that day; "status" is the date of the file.',
      'Exit code 1 when something is wrong with the plan; the rest is scheduled.',
    ].join('\n'),
  },
  options: { 'as-of': { type: 'string' } },
  run: scheduleFile,
}

async function scheduleFile(call: VerbCall): Promise<ExitCode> {
  const [path, ...more] = call.words
  if (path === undefined || more.length > 0) {
    throw new CommandError(badArguments('schedule', SCHEDULE_VERB.usage))
  }
  const file = await loadPlanFile(path, call)
  const asOf = readAsOf(call, file)
  const schedule = computeSchedule({ ...file.plan, asOf })
  const problems = schedule.problems()
  if (call.json) {
    call.terminal.print(`${JSON.stringify(toJson(file, schedule, problems), null, 2)}\n`)
  } else {
    call.terminal.print(describe(file, schedule))
    for (const problem of problems) call.terminal.say(JSON.stringify(problem))
  }
  return problems.length > 0 ? 1 : 0
}

function readAsOf({ option }: VerbCall, { statusAt }: ReadPlanFile): number | null {
  const said = option('as-of')
  if (said === null) return null
  if (said === 'status') return statusAt
  const moment = readMoment(said.includes('T') ? said : `${said}T08:00`)
  if (moment === null) throw new CommandError(badArguments('schedule', `--as-of=${said}`))
  return moment
}

function toJson(file: ReadPlanFile, schedule: Schedule, problems: readonly PlanProblem[]) {
  return {
    start: formatMoment(schedule.start),
    finish: formatMoment(schedule.finish),
    tasks: listTasks(file, schedule).map(({ uid, name, scheduled }) => ({
      uid,
      name,
      summary: scheduled.summary,
      start: formatMoment(scheduled.start),
      finish: formatMoment(scheduled.finish),
      earlyStart: formatMoment(scheduled.earlyStart),
      earlyFinish: formatMoment(scheduled.earlyFinish),
      lateStart: formatMoment(scheduled.lateStart),
      lateFinish: formatMoment(scheduled.lateFinish),
      totalSlackMinutes: scheduled.totalSlackMinutes,
      freeSlackMinutes: scheduled.freeSlackMinutes,
      critical: scheduled.critical,
      ...(scheduled.totalSlackMinutes < 0
        ? { limit: schedule.explainSlack(scheduled.id) ?? undefined }
        : {}),
    })),
    problems,
  }
}

interface ListedTask {
  readonly uid: number
  readonly name: string
  readonly outlineLevel: number
  readonly scheduled: ScheduledActivity
}

/** A file may give one number to two tasks; the schedule has the first. */
function listTasks({ tasks }: ReadPlanFile, schedule: Schedule): readonly ListedTask[] {
  const listed = new Map<number, ListedTask>()
  for (const { id, uid, name, outlineLevel } of tasks) {
    const scheduled = schedule.find(id)
    if (scheduled !== null && !listed.has(uid)) {
      listed.set(uid, { uid, name, outlineLevel, scheduled })
    }
  }
  return [...listed.values()]
}

/** For reading on a screen; programs take `--json`. */
function describe(file: ReadPlanFile, schedule: Schedule): string {
  const lines = listTasks(file, schedule).map(({ name, outlineLevel, scheduled }) => {
    const mark = scheduled.critical ? '*' : ' '
    const dates = `${formatMoment(scheduled.start)}  ${formatMoment(scheduled.finish)}`
    const slack = String(scheduled.totalSlackMinutes).padStart(7)
    return `${mark} ${dates} ${slack}  ${'  '.repeat(outlineLevel)}${name}`
  })
  return `${lines.join('\n')}\n`
}
