import type { Due } from '@roviec/contract'
import { type PlanItemRecord, WHOLE } from '../plan-item.ts'

export function due(change: Partial<Due>): Due {
  return {
    kind: 'date',
    from: null,
    on: null,
    time: null,
    recurrence: null,
    rule: null,
    text: null,
    reason: null,
    ...change,
  }
}

/** A proposed task with nothing said that a test does not say. */
export function planItem(change: Partial<PlanItemRecord> = {}): PlanItemRecord {
  return {
    id: '00000000-0000-7000-8000-000000000001',
    ordinal: 1000,
    section: 'II.1',
    title: 'Lập danh sách hộ cần hỗ trợ',
    text: 'UBND phường lập danh sách hộ cần hỗ trợ.',
    leadNames: ['UBND phường'],
    supportNames: [],
    supportingUnitIds: [],
    accountablePositionId: null,
    product: null,
    due: due({ kind: 'none' }),
    spans: { task: null, lead: null, product: null, due: null },
    readClarity: {
      who: 'vague',
      what: 'clear',
      when: 'missing',
      responsibility: 'vague',
      product: 'missing',
      authority: 'missing',
    },
    questions: [],
    acknowledged: [],
    deferred: false,
    discarded: false,
    asRead: null,
    ...WHOLE,
    ...change,
  }
}
