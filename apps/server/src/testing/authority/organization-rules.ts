import type { RouteName } from '@roviec/contract'
import type { RouteAuthority } from './authority.ts'

// What the table says about units, positions, people and appointments.

export const organizationRules = {
  listUnits: {
    vi: 'Xem các đơn vị',
    en: 'See the units',
    rules: [{ who: 'everybody', elsewhere: 'not-shown' }],
  },
  createUnit: {
    vi: 'Lập đơn vị bên trong một đơn vị',
    en: 'Create a unit inside another',
    rules: [
      {
        who: 'organizers',
        others: 'unit-create-forbidden',
        elsewhere: 'unit-not-found',
        byRole: true,
      },
    ],
  },
  createPosition: {
    vi: 'Lập vị trí trong một đơn vị',
    en: 'Create a position in a unit',
    rules: [
      {
        who: 'organizers',
        others: 'position-create-forbidden',
        elsewhere: 'unit-not-found',
        byRole: true,
      },
    ],
  },
} as const satisfies Partial<Record<RouteName, RouteAuthority>>

export const peopleRules = {
  searchPositions: {
    vi: 'Tìm vị trí và người giữ vị trí',
    en: 'Search positions and who answers for them',
    rules: [{ who: 'everybody', elsewhere: 'not-shown' }],
  },
  listAppointments: {
    vi: 'Xem ai đã giữ một vị trí',
    en: 'See who has held a position',
    rules: [{ who: 'everybody', elsewhere: 'position-not-found' }],
  },
  createPerson: {
    vi: 'Nhập một người',
    en: 'Enter a person',
    rules: [{ who: 'organizers', others: 'person-create-forbidden' }],
  },
  recordAppointment: {
    vi: 'Bổ nhiệm vào một vị trí',
    en: 'Appoint a person to a position',
    rules: [
      {
        who: 'organizers',
        others: 'appointment-record-forbidden',
        elsewhere: 'position-not-found',
        byRole: true,
      },
    ],
  },
  endAppointment: {
    vi: 'Kết thúc một bổ nhiệm',
    en: 'End an appointment',
    rules: [
      {
        who: 'organizers',
        others: 'appointment-end-forbidden',
        elsewhere: 'appointment-not-found',
      },
    ],
  },
} as const satisfies Partial<Record<RouteName, RouteAuthority>>

const SEEN = [{ who: 'everybody', elsewhere: 'not-shown' }] as const

export const directoryRules = {
  getOrganizationTree: {
    vi: 'Xem cây tổ chức của một ngày',
    en: 'See the tree of units of a day',
    rules: SEEN,
  },
  exportOrganizationTree: {
    vi: 'Xuất cây tổ chức ra bảng tính',
    en: 'Export the tree of units',
    rules: SEEN,
  },
  listUnitLoads: {
    vi: 'Xem khối lượng việc theo đơn vị',
    en: 'See how much work each unit has',
    rules: SEEN,
  },
  getUnit: {
    vi: 'Mở trang một đơn vị',
    en: 'Open the page of a unit',
    rules: [{ who: 'everybody', elsewhere: 'unit-not-found' }],
  },
  searchDirectory: {
    vi: 'Tra danh bạ',
    en: 'Search the directory',
    rules: SEEN,
  },
} as const satisfies Partial<Record<RouteName, RouteAuthority>>
