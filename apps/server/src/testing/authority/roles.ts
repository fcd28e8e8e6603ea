/** Words for a page that is read in both languages. */
export interface Words {
  readonly vi: string
  readonly en: string
}

/** Everybody who asks in the walk. Except where it says otherwise they sit in one unit, "their own". */
export const ROLES = {
  stranger: { vi: 'Khách chưa đăng nhập', en: 'Somebody who is not signed in' },
  'account-only': {
    vi: 'Tài khoản không gắn với người',
    en: 'An account without a person, and so without a position',
  },
  member: { vi: 'Công chức của đơn vị', en: 'An official of the unit without any duty' },
  deputy: { vi: 'Cấp phó của đơn vị', en: 'A deputy head of the unit' },
  head: {
    vi: 'Thủ trưởng đơn vị, giữ vị trí chịu trách nhiệm',
    en: 'The head of the unit, who holds the accountable seat of its tasks',
  },
  clerk: { vi: 'Văn thư của đơn vị', en: 'An official of the unit with the duty plan-clerk' },
  'organization-administrator': {
    vi: 'Quản trị tổ chức',
    en: 'An official with the duty organization-administrator',
  },
  'personnel-officer': {
    vi: 'Cán bộ tổ chức nhân sự',
    en: 'An official with the duty personnel-officer',
  },
  'account-administrator': {
    vi: 'Quản trị tài khoản',
    en: 'An official with the duty account-administrator',
  },
  auditor: { vi: 'Người soát nhật ký', en: 'An official with the duty auditor' },
  superior: {
    vi: 'Thủ trưởng đơn vị cấp trên',
    en: 'The head of the unit above, who neither signed nor does the work',
  },
  signer: {
    vi: 'Người ký văn bản giao việc',
    en: 'Who holds the seat that signed the document, and so assigns its tasks',
  },
  support: {
    vi: 'Thủ trưởng đơn vị phối hợp',
    en: 'The head of a unit that supports the tasks',
  },
  'issuing-clerk': {
    vi: 'Văn thư của văn phòng giúp việc cơ quan ký',
    en: 'A clerk of the office that serves the unit whose seats sign',
  },
  'delegate-for-plans': {
    vi: 'Người được người ký uỷ quyền soạn, ban hành kế hoạch',
    en: 'Somebody of another unit to whom the signer delegated plans (sign-plans)',
  },
  'delegate-for-results': {
    vi: 'Người được người ký uỷ quyền xác nhận kết quả',
    en: 'Somebody of another unit to whom the signer delegated results (verify)',
  },
  'delegate-for-work': {
    vi: 'Người được thủ trưởng đơn vị uỷ quyền nhận, báo cáo, trình',
    en: 'Somebody of another unit to whom the head delegated the work (report)',
  },
} as const satisfies Record<string, Words>
export type Role = keyof typeof ROLES
export const ROLE_NAMES = Object.keys(ROLES) as readonly Role[]

/** Where the subject lies, seen from the one who asks. */
export const PLACES = {
  own: { vi: 'đơn vị mình', en: 'own unit' },
  other: { vi: 'đơn vị khác', en: 'other unit' },
  elsewhere: { vi: 'tỉnh, thành phố khác', en: 'other tenant' },
} as const satisfies Record<string, Words>
export type Place = keyof typeof PLACES
export const PLACE_NAMES = Object.keys(PLACES) as readonly Place[]
