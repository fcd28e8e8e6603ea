import { isoDate } from '@roviec/calendar'
import type { CalendarSettings, Session } from '@roviec/contract'
import { fakeId } from './fake-ids.ts'

export function makeSession(change: Partial<Session> = {}): Session {
  return {
    userId: 'u1',
    login: 'kinhte.causen',
    personId: fakeId(100),
    fullName: 'Lê Thị Hồng Nhung',
    positions: [
      {
        positionId: fakeId(200),
        title: 'Trưởng phòng Kinh tế',
        unitId: fakeId(300),
        unitName: 'Phường Cầu Sen',
        holding: 'holder',
      },
    ],
    tenant: { id: 'minh-ha', name: 'Thành phố Minh Hà', demonstration: true },
    today: isoDate('2026-11-21'),
    dayOffName: 'Thứ Bảy',
    nextWorkingDay: isoDate('2026-11-23'),
    abilities: ['create-plan'],
    mustChangePassword: false,
    ...change,
  }
}

export const CALENDAR_SETTINGS: CalendarSettings = {
  overrides: [],
  culturalDay: false,
  beforeDay: 'exclusive',
  dueSoonWorkingDays: 3,
  notAcceptedWorkingDays: 2,
}
