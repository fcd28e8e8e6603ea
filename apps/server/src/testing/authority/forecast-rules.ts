import type { RouteName } from '@roviec/contract'
import type { RouteAuthority, Rule } from './authority.ts'

// What the table says about forecasts, delays and outages.

const EVERYBODY = [{ who: 'everybody' }] as const
const READ_PLAN = [
  {
    of: 'draft',
    who: 'preparers-and-issuers',
    others: 'plan-not-found',
    elsewhere: 'plan-not-found',
  },
  { of: 'published-plan', who: 'everybody', elsewhere: 'plan-not-found' },
  {
    of: 'restricted-plan',
    who: 'plan-readers',
    others: 'plan-not-found',
    elsewhere: 'plan-not-found',
  },
] as const
const READ_TASK = [
  { of: 'open-task', who: 'everybody', elsewhere: 'task-not-found' },
  {
    of: 'restricted-task',
    who: 'task-readers',
    others: 'task-not-found',
    elsewhere: 'task-not-found',
  },
] as const
const KEPT: Rule = { who: 'outage-keepers', others: 'outage-forbidden', byRole: true }

export const forecastRules = {
  getPlanForecast: { vi: 'Xem dự báo của kế hoạch', en: 'See forecasts', rules: READ_PLAN },
  getCalibration: {
    vi: 'Xem độ tin cậy của dự báo',
    en: 'See how good forecasts were',
    rules: EVERYBODY,
  },
  getTaskDelay: {
    vi: 'Xem ngày trễ của nhiệm vụ do đâu',
    en: 'See where the days of a late task were lost',
    rules: READ_TASK,
  },
  listOutages: {
    vi: 'Xem thời gian gián đoạn',
    en: 'See outages',
    rules: [{ who: 'everybody', shared: true, elsewhere: 'not-shown' }],
  },
  recordOutage: { vi: 'Ghi nhận gián đoạn', en: 'Record an outage', rules: [KEPT] },
  removeOutage: {
    vi: 'Xóa gián đoạn đã ghi nhận',
    en: 'Take an outage back',
    rules: [{ ...KEPT, shared: true, elsewhere: 'outage-not-found' }],
  },
} as const satisfies Partial<Record<RouteName, RouteAuthority>>
