import { isoDate, type IsoDate } from '@roviec/calendar'
import type { MyTask, Task, TaskSummary } from '@roviec/contract'

type Change<T> = Partial<Omit<T, 'due'>> & { dueOn?: string | null }

/** A task under way, with what a test cares about changed. */
export function makeTaskSummary({
  dueOn = '2026-11-18',
  ...change
}: Change<TaskSummary> = {}): TaskSummary {
  const on: IsoDate | null = dueOn === null ? null : isoDate(dueOn)
  return {
    id: '01920000-0000-7000-8000-000000000001',
    planId: '01920000-0000-7000-8000-00000000aaaa',
    planNumber: '187/KH-UBND',
    planTitle: 'Lập lại trật tự lòng đường, vỉa hè',
    section: 'II.3',
    ordinal: 1,
    title: 'Rà soát điểm lấn chiếm vỉa hè trên 6 tuyến đường chính',
    status: 'accepted',
    timeliness: 'open-overdue',
    due: {
      kind: on === null ? 'standing' : 'date',
      from: null,
      on,
      time: null,
      recurrence: null,
      rule: on === null ? 'standing' : 'before-day',
      text: on === null ? 'thường xuyên' : 'trước ngày 19/11/2026',
      reason: null,
    },
    firstDueOn: on,
    startsOn: isoDate('2026-11-03'),
    workingDaysLeft: on === null ? null : -2,
    progressPercent: 60,
    selfReport: 'late',
    accountablePositionId: '01920000-0000-7000-8000-00000000bbbb',
    accountableTitle: 'Trưởng phòng Kinh tế',
    leadUnitId: '01920000-0000-7000-8000-00000000cccc',
    leadUnitName: 'Phường Cầu Sen',
    holder: {
      personId: '01920000-0000-7000-8000-00000000dddd',
      fullName: 'Lê Thị Hồng Nhung',
      holding: 'holder',
    },
    assignerTitle: 'Chủ tịch UBND phường',
    assignerName: 'Đặng Văn Phúc',
    submittedOn: null,
    doneOn: null,
    transferWaiting: null,
    abilities: ['report', 'submit'],
    version: 3,
    ...change,
  }
}

export function makeMyTask({ group = 'overdue', ...change }: Change<MyTask> = {}): MyTask {
  return { ...makeTaskSummary(change), group }
}

const TEXT =
  'Giao Phòng Kinh tế, Hạ tầng và Đô thị phường Cầu Sen chủ trì rà soát các điểm lấn chiếm lòng đường, vỉa hè trên 06 tuyến đường chính, lập báo cáo kèm bản đồ, hoàn thành trước ngày 19/11/2026.'

/** The whole of a task, with its sentence and its history. */
export function makeTask(change: Change<Task> = {}): Task {
  const span = (words: string) => {
    const start = TEXT.indexOf(words)
    return { start: 1000 + start, end: 1000 + start + words.length }
  }
  return {
    ...makeTaskSummary(change),
    text: TEXT,
    span: { start: 1000, end: 1000 + TEXT.length },
    dueSpan: span('trước ngày 19/11/2026'),
    leadSpan: span('Phòng Kinh tế, Hạ tầng và Đô thị phường Cầu Sen'),
    productSpan: span('báo cáo kèm bản đồ'),
    product: 'Báo cáo, bản đồ',
    clarity: {
      who: 'clear',
      what: 'clear',
      when: 'clear',
      responsibility: 'clear',
      product: 'clear',
      authority: 'missing',
    },
    supportingUnits: [{ id: '01920000-0000-7000-8000-00000000eeee', name: 'Công an phường' }],
    verifierTitle: 'Phó Chủ tịch UBND phường',
    verifierName: 'Tạ Thị Hồng Vân',
    documentNumber: '187/KH-UBND',
    documentIssuedOn: isoDate('2026-11-02'),
    acts: makeActs(),
    evidence: [],
    evidenceVisible: true,
    transfers: [],
    chain: [],
    fieldAdvice: [],
    verifierWorkingDays: null,
    ...pick(change),
  }
}

/** The change without what is spelled differently in a task. */
function pick(change: Change<Task>): Partial<Task> {
  const rest = { ...change }
  delete rest.dueOn
  return rest
}

function makeActs(): Task['acts'] {
  const act = { note: null, progressPercent: null, selfReport: null, expectedOn: null }
  return [
    {
      ...act,
      id: '01920000-0000-7000-8000-0000000000a3',
      at: '2026-11-16T16:20:00+07:00',
      on: isoDate('2026-11-16'),
      kind: 'reported',
      actorName: 'Lê Thị Hồng Nhung',
      actorTitle: 'Trưởng phòng Kinh tế',
      onBehalfOfTitle: null,
      note: 'Xong 4 tuyến, còn Bờ Kè và Hàng Dừa.',
      progressPercent: 60,
      selfReport: 'at-risk',
    },
    {
      ...act,
      id: '01920000-0000-7000-8000-0000000000a2',
      at: '2026-11-04T08:10:00+07:00',
      on: isoDate('2026-11-04'),
      kind: 'accepted',
      actorName: 'Lê Thị Hồng Nhung',
      actorTitle: 'Trưởng phòng Kinh tế',
      onBehalfOfTitle: null,
    },
    {
      ...act,
      id: '01920000-0000-7000-8000-0000000000a1',
      at: '2026-11-03T09:00:00+07:00',
      on: isoDate('2026-11-03'),
      kind: 'assigned',
      actorName: 'Đặng Văn Phúc',
      actorTitle: 'Chủ tịch UBND phường',
      onBehalfOfTitle: null,
    },
  ]
}
