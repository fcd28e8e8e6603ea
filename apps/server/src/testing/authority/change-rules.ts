import type { RouteName } from '@roviec/contract'
import type { RouteAuthority, Rule } from './authority.ts'

// What the table says about imports, restructurings and the register of coordination.

const IMPORTS: Rule = {
  who: 'organizers',
  others: 'import-forbidden',
  elsewhere: 'import-not-found',
  shared: true,
  byRole: true,
}
const WITHOUT_SUBJECT = [{ who: 'organizers', others: 'import-forbidden' }] as const

export const importRules = {
  uploadImport: { vi: 'Thử tải tệp dữ liệu lên', en: 'Try out a file', rules: WITHOUT_SUBJECT },
  listImports: {
    vi: 'Xem các tệp đã tải',
    en: 'See the files that were given',
    rules: [{ ...IMPORTS, elsewhere: 'not-shown' }],
  },
  getImport: {
    vi: 'Xem kết quả thử của một tệp',
    en: 'See what the rows of a file become',
    rules: [IMPORTS],
  },
  listImportRows: { vi: 'Xem từng dòng', en: 'See its rows', rules: [IMPORTS] },
  exportImportRemarks: {
    vi: 'Xuất lỗi và lưu ý',
    en: 'Export errors and warnings',
    rules: [IMPORTS],
  },
  recheckImport: { vi: 'Thử lại', en: 'Try it out again', rules: [IMPORTS] },
  applyImport: { vi: 'Nhập vào hệ thống', en: 'Bring it in', rules: [IMPORTS] },
  undoImport: { vi: 'Hoàn tác', en: 'Take it back', rules: [IMPORTS] },
  discardImport: { vi: 'Bỏ tệp', en: 'Throw it away', rules: [IMPORTS] },
  exportImportTemplate: { vi: 'Tải mẫu', en: 'Download a template', rules: WITHOUT_SUBJECT },
  exportOrganization: {
    vi: 'Xuất toàn bộ tổ chức',
    en: 'Export the whole organisation',
    rules: WITHOUT_SUBJECT,
  },
} as const satisfies Partial<Record<RouteName, RouteAuthority>>

const DRAFT_SEEN: Rule = {
  who: 'organizers',
  others: 'restructuring-not-found',
  elsewhere: 'restructuring-not-found',
  shared: true,
}
const PREPARES: Rule = { ...DRAFT_SEEN, others: 'restructuring-not-found' }

export const restructuringRules = {
  listRestructurings: {
    vi: 'Xem phương án sắp xếp chưa áp dụng',
    en: 'See restructurings that are not applied',
    rules: [{ ...DRAFT_SEEN, others: 'not-shown', elsewhere: 'not-shown' }],
  },
  createRestructuring: {
    vi: 'Lập phương án',
    en: 'Begin a restructuring',
    rules: [{ who: 'organizers', others: 'restructuring-forbidden' }],
  },
  getRestructuring: {
    vi: 'Mở phương án chưa áp dụng',
    en: 'Open one that is not applied',
    rules: [DRAFT_SEEN],
  },
  reviseRestructuring: { vi: 'Sửa phương án', en: 'Change it', rules: [PREPARES] },
  discardRestructuring: { vi: 'Bỏ phương án', en: 'Throw it away', rules: [PREPARES] },
  previewRestructuring: {
    vi: 'Xem trước khi áp dụng',
    en: 'See what it would do',
    rules: [PREPARES],
  },
  listRestructuringTasks: {
    vi: 'Xem nhiệm vụ được chuyển',
    en: 'See the tasks it carries',
    rules: [PREPARES],
  },
  approveRestructuring: {
    vi: 'Duyệt để áp dụng đúng ngày',
    en: 'Let it be applied on its day',
    rules: [PREPARES],
  },
  withdrawRestructuring: {
    vi: 'Rút phương án đã duyệt',
    en: 'Make a draft of it again',
    rules: [PREPARES],
  },
  applyRestructuring: { vi: 'Áp dụng', en: 'Apply it', rules: [PREPARES] },
  listRestructuringDetails: {
    vi: 'Xem chi tiết đã đổi',
    en: 'See what it changed',
    rules: [DRAFT_SEEN],
  },
} as const satisfies Partial<Record<RouteName, RouteAuthority>>

const ANYWHERE = [{ who: 'everybody' }] as const
const MANAGED: Rule = {
  who: 'organizers',
  others: 'coordination-manage-forbidden',
  byRole: true,
}
const FIELD: Rule = { ...MANAGED, shared: true, elsewhere: 'work-field-not-found' }
const RULE: Rule = { ...MANAGED, shared: true, elsewhere: 'coordination-rule-not-found' }

export const coordinationRules = {
  getCoordinationRegister: {
    vi: 'Xem quy chế phối hợp',
    en: 'See the register',
    rules: [{ who: 'everybody', shared: true, elsewhere: 'not-shown' }],
  },
  getCoordinationGaps: {
    vi: 'Xem lĩnh vực chưa rõ chủ trì',
    en: 'See what the register lacks',
    rules: ANYWHERE,
  },
  exportCoordination: { vi: 'Xuất quy chế phối hợp', en: 'Export the register', rules: ANYWHERE },
  addWorkField: { vi: 'Thêm lĩnh vực', en: 'Add a field of work', rules: [MANAGED] },
  changeWorkField: { vi: 'Sửa lĩnh vực', en: 'Change a field of work', rules: [FIELD] },
  endWorkField: { vi: 'Kết thúc lĩnh vực', en: 'End a field of work', rules: [FIELD] },
  addCoordinationRule: { vi: 'Thêm quy tắc chủ trì, phối hợp', en: 'Add a rule', rules: [FIELD] },
  changeCoordinationRule: { vi: 'Sửa quy tắc', en: 'Change a rule', rules: [RULE] },
  endCoordinationRule: { vi: 'Kết thúc quy tắc', en: 'End a rule', rules: [RULE] },
} as const satisfies Partial<Record<RouteName, RouteAuthority>>
