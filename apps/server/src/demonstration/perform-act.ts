import type { Context } from '../platform/context.ts'
import {
  acceptTask,
  reportProgress,
  returnTask,
  submitTask,
  uploadEvidence,
  verifyTask,
} from '../tasks/index.ts'
import type { HistoricAct } from './history.ts'
import type { TaskSeats } from './queries/list-task-seats.ts'
import type { RunAs } from './import-plans.ts'

/** One act of the past through the command that people use, as the holder of the right seat. */
export async function performAct(
  { taskId, act, ...at }: HistoricAct,
  { accountablePositionId, verifierPositionId }: TaskSeats,
  runAs: RunAs,
): Promise<void> {
  const asDoer = (work: (ctx: Context) => Promise<void>) =>
    runAs({ positionId: accountablePositionId }, at, work)
  const asVerifier = (work: (ctx: Context) => Promise<void>) =>
    runAs({ positionId: verifierPositionId }, at, work)
  switch (act.kind) {
    case 'accept':
      return asDoer((ctx) => acceptTask(ctx, taskId))
    case 'report':
      return asDoer((ctx) =>
        reportProgress(ctx, taskId, {
          progressPercent: act.percent,
          selfReport: act.selfReport,
          expectedOn: null,
          note: NOTES[act.selfReport],
        }),
      )
    case 'submit': {
      const { id } = await runAs({ positionId: accountablePositionId }, at, (ctx) =>
        uploadEvidence(ctx, taskId, { name: 'ket-qua.txt', bytes: EVIDENCE }),
      )
      return asDoer((ctx) =>
        submitTask(ctx, taskId, { note: 'Nộp kết quả kèm minh chứng.', evidenceIds: [id] }),
      )
    }
    case 'return':
      return asVerifier((ctx) =>
        returnTask(ctx, taskId, { fault: 'Thiếu danh sách kèm theo, đề nghị bổ sung.' }),
      )
    case 'verify':
      return asVerifier((ctx) => verifyTask(ctx, taskId, { note: '' }))
  }
}

const NOTES = {
  'on-track': 'Đang làm theo kế hoạch.',
  'at-risk': 'Đang chờ ý kiến của đơn vị phối hợp, có thể sát hạn.',
  late: 'Không kịp hạn do đơn vị phối hợp gửi số liệu chậm.',
} as const

const EVIDENCE = new TextEncoder().encode('Kết quả của dữ liệu minh họa.\n')
