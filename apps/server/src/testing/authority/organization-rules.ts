import type { RouteName } from '@roviec/contract'
import type { RouteAuthority, Rule } from './authority.ts'

// What the table says about units, positions and groups of job positions.

const SEEN = [{ who: 'everybody', elsewhere: 'not-shown' }] as const
const ANYWHERE = [{ who: 'everybody' }] as const
const UNIT_SEEN = [{ who: 'everybody', elsewhere: 'unit-not-found' }] as const
const POSITION_SEEN = [{ who: 'everybody', elsewhere: 'position-not-found' }] as const

const BY_ORGANIZERS = { who: 'organizers', byRole: true } as const
const IN_UNIT = { ...BY_ORGANIZERS, elsewhere: 'unit-not-found' } as const
const CHANGES_UNIT = [{ ...IN_UNIT, others: 'unit-change-forbidden' }] as const
const CHANGES_POSITION = [
  { ...BY_ORGANIZERS, others: 'position-change-forbidden', elsewhere: 'position-not-found' },
] as const
const JOB_GROUP: Rule = {
  ...BY_ORGANIZERS,
  others: 'job-group-forbidden',
  elsewhere: 'job-group-not-found',
  shared: true,
}

export const organizationRules = {
  listUnits: { vi: 'Xem các đơn vị', en: 'See the units', rules: SEEN },
  getUnitHistory: {
    vi: 'Xem lịch sử của một đơn vị',
    en: 'See the history of a unit',
    rules: UNIT_SEEN,
  },
  createUnit: {
    vi: 'Lập đơn vị bên trong một đơn vị',
    en: 'Create a unit inside another',
    rules: [{ ...IN_UNIT, others: 'unit-create-forbidden' }],
  },
  listOfficialProvinces: {
    vi: 'Xem danh mục đơn vị hành chính',
    en: 'See the official list of provinces',
    rules: ANYWHERE,
  },
  createOfficialUnits: {
    vi: 'Lập các xã, phường của một tỉnh theo danh mục',
    en: 'Create the communes of a province from the official list',
    rules: [{ ...IN_UNIT, others: 'unit-create-forbidden' }],
  },
  changeUnit: {
    vi: 'Đổi tên, loại, mã của đơn vị',
    en: 'Rename a unit, change its kind or identifier',
    rules: CHANGES_UNIT,
  },
  moveUnit: {
    vi: 'Chuyển đơn vị sang đơn vị cấp trên khác',
    en: 'Put a unit below another',
    rules: CHANGES_UNIT,
  },
  recordUnitFacts: {
    vi: 'Nhập dân số, mã hành chính',
    en: 'Enter residents and administrative code',
    rules: CHANGES_UNIT,
  },
  closeUnit: { vi: 'Kết thúc một đơn vị trống', en: 'End an empty unit', rules: CHANGES_UNIT },
  createPosition: {
    vi: 'Lập vị trí trong một đơn vị',
    en: 'Create a position in a unit',
    rules: [{ ...IN_UNIT, others: 'position-create-forbidden' }],
  },
  changePosition: {
    vi: 'Đổi tên, cấp của vị trí',
    en: 'Change the title or rank of a position',
    rules: CHANGES_POSITION,
  },
  classifyPosition: {
    vi: 'Ghi đặc điểm và nhiệm vụ của vị trí',
    en: 'Say what a position is and entitles to',
    rules: CHANGES_POSITION,
  },
  abolishPosition: { vi: 'Bãi bỏ vị trí', en: 'Abolish a position', rules: CHANGES_POSITION },
  getPositionHistory: {
    vi: 'Xem lịch sử của một vị trí',
    en: 'See the history of a position',
    rules: POSITION_SEEN,
  },
  listJobGroups: { vi: 'Xem nhóm vị trí việc làm', en: 'See groups of job positions', rules: SEEN },
  createJobGroup: {
    vi: 'Lập nhóm vị trí việc làm',
    en: 'Create a group of job positions',
    rules: [{ who: 'organizers', others: 'job-group-forbidden' }],
  },
  reviseJobGroup: {
    vi: 'Sửa nhóm vị trí việc làm',
    en: 'Revise a group of job positions',
    rules: [JOB_GROUP],
  },
  removeJobGroup: {
    vi: 'Xoá nhóm vị trí việc làm chưa dùng',
    en: 'Remove a group that nothing names',
    rules: [JOB_GROUP],
  },
  listEstablishment: {
    vi: 'Xem biên chế được giao',
    en: 'See the establishment of a unit',
    rules: UNIT_SEEN,
  },
  setEstablishment: {
    vi: 'Ghi biên chế được giao',
    en: 'Set the establishment of a unit',
    rules: [{ ...IN_UNIT, others: 'establishment-forbidden' }],
  },
  getStaffing: {
    vi: 'Xem biên chế và người có mặt',
    en: 'See establishment, seats and people',
    rules: UNIT_SEEN,
  },
  listVacancies: { vi: 'Xem chức danh khuyết', en: 'See vacant positions', rules: SEEN },
  exportVacancies: { vi: 'Xuất chức danh khuyết', en: 'Export vacant positions', rules: SEEN },
} as const satisfies Partial<Record<RouteName, RouteAuthority>>

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
  getUnit: { vi: 'Mở trang một đơn vị', en: 'Open the page of a unit', rules: UNIT_SEEN },
  listDuties: {
    vi: 'Xem chức danh nào có quyền kèm theo, ai đang giữ',
    en: 'See which seats have duties, and who holds them',
    rules: [{ who: 'everybody' }],
  },
  searchDirectory: { vi: 'Tra danh bạ', en: 'Search the directory', rules: SEEN },
} as const satisfies Partial<Record<RouteName, RouteAuthority>>
