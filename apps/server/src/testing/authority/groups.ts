import { type Place, type Role, ROLE_NAMES, type Words } from './roles.ts'

type Reach = Partial<Record<Role, readonly Place[]>>
interface Audience extends Words {
  readonly reach: Reach
}

const BOTH = ['own', 'other'] as const
const OWN = ['own'] as const
const SIGNED_IN: Reach = Object.fromEntries(
  ROLE_NAMES.filter((role) => role !== 'stranger').map((role) => [role, BOTH]),
)

/** Inside the named unit, or in one above it. Both signers sit in the committee, above every unit. */
const NAMED_UNITS: Reach = {
  member: OWN,
  deputy: OWN,
  head: OWN,
  clerk: OWN,
  'organization-administrator': OWN,
  'personnel-officer': OWN,
  'account-administrator': OWN,
  auditor: OWN,
  superior: OWN,
  signer: BOTH,
}

/** Who may, as sentences; each with the roles it means and how far they reach. */
export const GROUPS = {
  anybody: {
    vi: 'Bất kỳ ai, không cần đăng nhập',
    en: 'Anybody, signed in or not',
    reach: { ...SIGNED_IN, stranger: BOTH },
  },
  everybody: {
    vi: 'Mọi người trong thành phố',
    en: 'Everybody in the tenant',
    reach: SIGNED_IN,
  },
  nobody: { vi: 'Không ai', en: 'Nobody', reach: {} },
  'plan-makers': {
    vi: 'Văn thư và thủ trưởng đơn vị',
    en: 'Clerks and heads of units',
    reach: {
      clerk: BOTH,
      head: BOTH,
      superior: BOTH,
      support: BOTH,
      'issuing-clerk': BOTH,
    },
  },
  preparers: {
    vi: 'Người tải lên, văn thư của đơn vị tải lên, người ký và người được người ký uỷ quyền',
    en: 'Who uploaded it, the clerk of the unit that uploaded it, who signs it, and a delegate for plans',
    reach: { clerk: OWN, signer: OWN, 'delegate-for-plans': OWN },
  },
  'preparers-and-issuers': {
    vi: 'Như trên, và văn thư của đơn vị ký hoặc của văn phòng giúp việc đơn vị ký',
    en: 'The same, and the clerk of the unit that signs or of the office that serves it',
    // Both signers sit in the committee, which the office serves.
    reach: { clerk: OWN, signer: OWN, 'delegate-for-plans': OWN, 'issuing-clerk': BOTH },
  },
  proposers: {
    vi: 'Người soạn, người ký kế hoạch, và người giữ vị trí chịu trách nhiệm của một nhiệm vụ trong đó',
    en: 'Who prepared or signs it, and who answers for the accountable seat of one of its tasks',
    reach: {
      clerk: OWN,
      head: OWN,
      signer: OWN,
      'delegate-for-plans': OWN,
      'issuing-clerk': BOTH,
    },
  },
  proposer: {
    vi: 'Chính người lập đề nghị',
    en: 'Who proposed it, and nobody else',
    reach: { clerk: OWN },
  },
  publishers: {
    vi: 'Người ký, người được người ký uỷ quyền, văn thư của đơn vị ký hoặc của văn phòng giúp việc',
    en: 'Who signs it, a delegate for plans, and the clerk of the unit that signs or of the office that serves it',
    reach: { signer: OWN, 'delegate-for-plans': OWN, 'issuing-clerk': BOTH },
  },
  'plan-readers': {
    vi: 'Đơn vị được nêu tên cùng mọi đơn vị bên trong, các đơn vị cấp trên, và người soạn kế hoạch',
    en: 'The units that it names with all inside them, their superior units, and who prepared it',
    reach: { ...NAMED_UNITS, 'delegate-for-plans': OWN },
  },
  'named-units': {
    vi: 'Đơn vị được nêu tên cùng mọi đơn vị bên trong, và các đơn vị cấp trên',
    en: 'The units that it names with all inside them, and their superior units',
    reach: NAMED_UNITS,
  },
  'task-readers': {
    vi: 'Đơn vị được nêu tên cùng mọi đơn vị bên trong, các đơn vị cấp trên, và người làm hoặc xác nhận theo uỷ quyền',
    en: 'The units that its plan names with all inside them, their superior units, and who does or verifies it by delegation',
    reach: { ...NAMED_UNITS, 'delegate-for-results': OWN, 'delegate-for-work': OWN },
  },
  accountable: {
    vi: 'Người giữ vị trí chịu trách nhiệm, và người được uỷ quyền nhận, báo cáo, trình',
    en: 'Who answers for the accountable seat, and a delegate for the work',
    reach: { head: OWN, 'delegate-for-work': OWN },
  },
  'own-workers': {
    vi: 'Người giữ vị trí chịu trách nhiệm hoặc xác nhận, kể cả theo uỷ quyền',
    en: 'Who answers for the accountable seat or verifies a result that waits, by delegation too',
    reach: { head: OWN, 'delegate-for-work': OWN },
  },
  'accountable-holder': {
    vi: 'Chính người giữ vị trí chịu trách nhiệm; việc này không uỷ quyền được',
    en: 'Who answers for the accountable seat in person: this is not delegated',
    reach: { head: OWN },
  },
  'heads-elsewhere': {
    vi: 'Thủ trưởng đơn vị không phải đơn vị chủ trì',
    en: 'Heads of units that do not lead the task',
    reach: { head: ['other'], superior: BOTH, support: BOTH },
  },
  assigner: {
    vi: 'Người giao việc (vị trí ký văn bản), và người được uỷ quyền soạn, ban hành kế hoạch',
    en: 'The assigner: who answers for the seat that signed the document, and a delegate for plans',
    reach: { signer: OWN, 'delegate-for-plans': OWN },
  },
  verifier: {
    vi: 'Người giao việc, người xác nhận, hoặc người được họ uỷ quyền xác nhận; không bao giờ là người làm',
    en: 'The assigner, the verifier, or a delegate for results; never the doer',
    reach: { signer: OWN, 'delegate-for-results': OWN },
  },
  decider: {
    vi: 'Chính người giao việc hoặc người xác nhận; việc này không uỷ quyền được',
    en: 'The assigner or the verifier in person: this is not delegated',
    reach: { signer: OWN },
  },
  involved: {
    vi: 'Người làm, người giao, người xác nhận, lãnh đạo đơn vị và cấp trên, thủ trưởng đơn vị phối hợp',
    en: 'The doer, assigner, verifier, heads and deputies of the lead unit and above, heads of supporting units',
    reach: {
      head: OWN,
      deputy: OWN,
      superior: OWN,
      signer: BOTH,
      support: OWN,
      'delegate-for-results': OWN,
      'delegate-for-work': OWN,
    },
  },
  closers: {
    vi: 'Người ký và văn thư của đơn vị tải lên',
    en: 'Who signed it, and the clerk of the unit that uploaded it',
    reach: { clerk: OWN, signer: OWN },
  },
  'outage-keepers': {
    vi: 'Văn thư và quản trị tổ chức',
    en: 'Whoever has the duty plan-clerk or organization-administrator',
    reach: { clerk: BOTH, 'issuing-clerk': BOTH, 'organization-administrator': BOTH },
  },
  'correction-clerks': {
    vi: 'Văn thư của đơn vị tải lên, của đơn vị ký hoặc của văn phòng giúp việc đơn vị ký',
    en: 'The clerk of the unit that uploaded it, of the unit that signs or of the office that serves it',
    reach: { clerk: OWN, 'issuing-clerk': BOTH },
  },
  'correction-readers': {
    vi: 'Văn thư và quản trị tổ chức ở đơn vị được nêu tên hoặc đơn vị cấp trên',
    en: 'Clerks and organisation administrators in the units that it names or above them',
    reach: { clerk: OWN, 'organization-administrator': OWN },
  },
  organizers: {
    vi: 'Quản trị tổ chức',
    en: 'Whoever has the duty organization-administrator',
    reach: { 'organization-administrator': BOTH },
  },
  'people-enterers': {
    vi: 'Quản trị tổ chức và cán bộ tổ chức nhân sự',
    en: 'Organisation administrators and personnel officers',
    reach: { 'organization-administrator': BOTH, 'personnel-officer': BOTH },
  },
  'people-keepers': {
    vi: 'Quản trị tổ chức, và cán bộ tổ chức nhân sự trong phạm vi cơ quan mình phục vụ trở xuống',
    en: 'Organisation administrators, and the personnel officer of the body served and all below it',
    reach: { 'organization-administrator': BOTH, 'personnel-officer': OWN },
  },
  'file-keepers': {
    vi: 'Cán bộ tổ chức nhân sự trong phạm vi cơ quan mình phục vụ trở xuống; không ai khác, kể cả quản trị',
    en: 'The personnel officer of the body served and all below it; nobody else, no administrator either',
    reach: { 'personnel-officer': OWN },
  },
  'absence-enders': {
    vi: 'Quản trị tổ chức, cán bộ tổ chức nhân sự, và chính người vắng mặt',
    en: 'Organisation administrators, the personnel officer, and who is away',
    reach: { 'organization-administrator': BOTH, 'personnel-officer': OWN, clerk: OWN },
  },
  'personnel-officers': {
    vi: 'Cán bộ tổ chức nhân sự',
    en: 'Whoever has the duty personnel-officer',
    reach: { 'personnel-officer': BOTH },
  },
  oneself: {
    vi: 'Chính người đó',
    en: 'Everybody, about themselves',
    reach: Object.fromEntries(
      ROLE_NAMES.filter((role) => role !== 'stranger' && role !== 'account-only').map((role) => [
        role,
        BOTH,
      ]),
    ),
  },
  'seat-holder': {
    vi: 'Chính người giữ vị trí; người quyền, phụ trách và người được uỷ quyền thì không',
    en: 'The holder of the seat; neither who acts in it nor a delegate',
    reach: { head: OWN },
  },
  'account-administrators': {
    vi: 'Quản trị tài khoản',
    en: 'Whoever has the duty account-administrator',
    reach: { 'account-administrator': BOTH },
  },
  auditors: {
    vi: 'Người có nhiệm vụ soát nhật ký',
    en: 'Whoever has the duty auditor',
    reach: { auditor: BOTH },
  },
} as const satisfies Record<string, Audience>
export type Group = keyof typeof GROUPS

/** How far a sentence reaches for one role. */
export function placesIn(group: Group, role: Role): readonly Place[] {
  const reach: Reach = GROUPS[group].reach
  return reach[role] ?? []
}
