import { isoDate } from '@roviec/calendar'
import type { Revision, Schedule, ScheduledTask, SchedulePreview } from '@roviec/contract'
import { fakeId } from './fake-ids.ts'

/** A task of ten working days in December. */
export function makeScheduledTask(change: Partial<ScheduledTask> = {}): ScheduledTask {
  return {
    taskId: fakeId(1),
    parentId: null,
    startOn: isoDate('2026-12-01'),
    finishOn: isoDate('2026-12-14'),
    isFixed: false,
    durationDays: 10,
    totalSlackDays: 5,
    freeSlackDays: 5,
    isCritical: false,
    ...change,
  }
}

export function makeSchedule(change: Partial<Schedule> = {}): Schedule {
  return {
    planId: fakeId(400),
    version: 3,
    tasks: [],
    links: [],
    problems: [],
    baselines: [],
    abilities: [],
    ...change,
  }
}

export function makePreview(change: Partial<SchedulePreview> = {}): SchedulePreview {
  return { version: 3, moved: [], problems: [], links: [], digest: 'as-read', ...change }
}

/** A draft of whoever is signed in, with nothing in it. */
export function makeRevision(change: Partial<Revision> = {}): Revision {
  return {
    id: fakeId(70),
    planId: fakeId(400),
    title: 'Điều chỉnh sau bão',
    status: 'draft',
    reason: null,
    decision: null,
    createdAt: '2026-11-20T09:00:00+07:00',
    createdByName: 'Lê Thị Hồng Nhung',
    createdByTitle: 'Trưởng phòng Kinh tế',
    submittedAt: null,
    decidedAt: null,
    decidedByName: null,
    decidedByTitle: null,
    decisionNote: null,
    editCount: 0,
    movedCount: null,
    version: 1,
    abilities: ['edit', 'submit', 'discard'],
    edits: [],
    preview: makePreview(),
    ...change,
  }
}
