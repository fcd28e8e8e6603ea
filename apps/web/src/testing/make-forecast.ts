import { isoDate } from '@roviec/calendar'
import type {
  ForecastCalibration,
  Outage,
  PlanForecast,
  TaskDelay,
  TaskForecast,
} from '@roviec/contract'
import { fakeId } from './fake-ids.ts'

/** A task that is likely to be late, while its unit says it is on track. */
export function makeTaskForecast(change: Partial<TaskForecast> = {}): TaskForecast {
  return {
    taskId: '01920000-0000-7000-8000-000000000001',
    lateProbability: 0.72,
    p50On: isoDate('2026-12-03'),
    p80On: isoDate('2026-12-10'),
    causes: [
      { kind: 'predecessor', taskId: fakeId(7), taskTitle: 'Dựng kho dữ liệu', share: 0.6 },
      { kind: 'own-pace', taskId: null, taskTitle: null, share: 0.4 },
    ],
    computedReport: 'at-risk',
    selfReport: 'on-track',
    differs: true,
    reportCount: 5,
    unitTaskCount: 34,
    ...change,
  }
}

export function makePlanForecast(tasks: readonly TaskForecast[] = []): PlanForecast {
  return {
    computedOn: isoDate('2026-11-21'),
    trials: 10_000,
    historyCount: 120,
    historyNeeded: 30,
    tasks: [...tasks],
  }
}

/** Eight days late: four lost before it, five in verification, two in its own work, three made good. */
export function makeDelay(change: Partial<TaskDelay> = {}): TaskDelay {
  const unit = { unitId: fakeId(300), unitName: 'Sở Tài chính' }
  const own = {
    taskId: '01920000-0000-7000-8000-000000000001',
    taskTitle: 'Rà soát điểm lấn chiếm',
    unitId: fakeId(301),
    unitName: 'Phường Cầu Sen',
  }
  return {
    taskId: own.taskId,
    dueOn: isoDate('2026-11-10'),
    finishedOn: isoDate('2026-11-20'),
    isFinished: false,
    lateDays: 8,
    shares: [
      { cause: 'verification', ...own, days: 5 },
      {
        cause: 'predecessor',
        taskId: fakeId(7),
        taskTitle: 'Phê duyệt kinh phí',
        ...unit,
        days: 4,
      },
      { cause: 'own-duration', ...own, days: 2 },
      { cause: 'own-start-late', ...own, days: -3 },
    ],
    text: {
      vi: 'Trễ 8 ngày làm việc: 5 ngày chờ xác nhận, 4 ngày từ “Phê duyệt kinh phí” của Sở Tài chính.',
      en: 'Late by 8 working days: 5 waiting for verification, 4 from an earlier task.',
    },
    notes: [{ vi: 'Chia theo giá trị Shapley.', en: 'Shared by Shapley value.' }],
    ...change,
  }
}

export function makeCalibration(change: Partial<ForecastCalibration> = {}): ForecastCalibration {
  const bin = (from: number, to: number, count: number, lateShare: number) => ({
    from,
    to,
    count,
    meanForecast: (from + to) / 2,
    lateShare,
    low: Math.max(0, lateShare - 0.1),
    high: Math.min(1, lateShare + 0.1),
  })
  return {
    from: isoDate('2025-11-22'),
    to: isoDate('2026-11-21'),
    count: 240,
    needed: 100,
    brier: 0.142,
    brierOfElapsedRule: 0.228,
    bins: [
      bin(0, 0.2, 90, 0.08),
      bin(0.2, 0.4, 60, 0.31),
      bin(0.4, 0.6, 7, 0.57),
      bin(0.6, 0.8, 43, 0.72),
      bin(0.8, 1, 40, 0.9),
    ],
    coveredBy80: 194,
    settledBy80: 240,
    coverage80: 194 / 240,
    coverageLow: 0.754,
    coverageHigh: 0.853,
    ...change,
  }
}

export function makeOutage(change: Partial<Outage> = {}): Outage {
  return {
    id: fakeId(900),
    title: 'Mất điện do bão số 5',
    fromOn: isoDate('2026-10-12'),
    toOn: isoDate('2026-10-14'),
    unitId: null,
    unitName: null,
    decision: 'Công điện số 05/CĐ-UBND',
    recordedAt: '2026-10-15T08:00:00+07:00',
    recordedByName: 'Vũ Đình Khang',
    ...change,
  }
}
