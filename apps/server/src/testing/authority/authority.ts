import type { ErrorCode } from '@roviec/contract'

// The vocabulary of the table of authority: who asks, about what, and what becomes of it.

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

/**
 * What somebody is told: it is done (or shown), a refusal by its code, or a list that holds other
 * things but not this one.
 */
export type Outcome = 'done' | 'not-shown' | ErrorCode

/** One line of the table: what happens to one kind of subject by one route. */
export interface Rule {
  /** Which kind of subject, where a route has several. */
  readonly of?: Subject
  /** Who may. */
  readonly who: Group
  /** What everybody else who is signed in is told; absent where nobody else is left. */
  readonly others?: Outcome
  /** Some of the others are told something else. */
  readonly apart?: { readonly who: Group; readonly told: Outcome }
  /** What is told of a subject in another tenant; absent where the route has no such subject. */
  readonly elsewhere?: Outcome
  /** Who may not is refused by their role, before anything is looked up. */
  readonly byRole?: true
}

/** What a route does, in words of an office, with its rules. */
export interface RouteAuthority {
  readonly vi: string
  readonly en: string
  readonly rules: readonly [Rule, ...Rule[]]
}

/** Kinds of subjects that one route treats differently. */
export const SUBJECTS = {
  draft: { vi: 'kế hoạch dự thảo', en: 'a draft plan' },
  'published-plan': {
    vi: 'kế hoạch đã ban hành, toàn thành phố xem được',
    en: 'a published plan that the tenant sees',
  },
  'restricted-plan': {
    vi: 'kế hoạch chỉ các đơn vị có tên được xem',
    en: 'a published plan for the units it names',
  },
  'open-task': {
    vi: 'nhiệm vụ thuộc kế hoạch toàn thành phố xem được',
    en: 'a task of a plan that the tenant sees',
  },
  'restricted-task': {
    vi: 'nhiệm vụ thuộc kế hoạch chỉ các đơn vị có tên được xem',
    en: 'a task of a plan for the units it names',
  },
} as const satisfies Record<string, Words>
export type Subject = keyof typeof SUBJECTS

type Reach = Partial<Record<Role, readonly Place[]>>
interface Audience extends Words {
  readonly reach: Reach
}

const BOTH = ['own', 'other'] as const
const OWN = ['own'] as const
const SIGNED_IN: Reach = Object.fromEntries(
  ROLE_NAMES.filter((role) => role !== 'stranger').map((role) => [role, BOTH]),
)

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
    reach: { clerk: BOTH, head: BOTH, superior: BOTH, support: BOTH },
  },
  preparers: {
    vi: 'Người tải lên, văn thư của đơn vị tải lên và người ký',
    en: 'Who uploaded it, the clerk of the unit that uploaded it, and who signs it',
    reach: { clerk: OWN, signer: OWN },
  },
  'named-units': {
    vi: 'Đơn vị được nêu tên cùng mọi đơn vị bên trong, và các đơn vị cấp trên của đơn vị đó',
    en: 'The units that it names with all inside them, and their superior units',
    reach: {
      member: OWN,
      deputy: OWN,
      head: OWN,
      clerk: OWN,
      'organization-administrator': OWN,
      'personnel-officer': OWN,
      'account-administrator': OWN,
      auditor: OWN,
      superior: OWN,
      // Both signers sit in the committee, which stands above every unit.
      signer: BOTH,
    },
  },
  accountable: {
    vi: 'Người giữ vị trí chịu trách nhiệm',
    en: 'Who answers for the accountable seat',
    reach: { head: OWN },
  },
  assigner: {
    vi: 'Người giao việc (vị trí ký văn bản)',
    en: 'The assigner: who answers for the seat that signed the document',
    reach: { signer: OWN },
  },
  verifier: {
    vi: 'Người giao việc hoặc người xác nhận được chỉ định; không bao giờ là người làm',
    en: 'The assigner or the verifier by position; never the doer',
    reach: { signer: OWN },
  },
  involved: {
    vi: 'Người làm, người giao, người xác nhận, lãnh đạo đơn vị và cấp trên, thủ trưởng đơn vị phối hợp',
    en: 'The doer, assigner, verifier, heads and deputies of the lead unit and above, heads of supporting units',
    reach: { head: OWN, deputy: OWN, superior: OWN, signer: BOTH, support: OWN },
  },
  closers: {
    vi: 'Người ký và văn thư của đơn vị tải lên',
    en: 'Who signed it, and the clerk of the unit that uploaded it',
    reach: { clerk: OWN, signer: OWN },
  },
  organizers: {
    vi: 'Quản trị tổ chức',
    en: 'Whoever has the duty organization-administrator',
    reach: { 'organization-administrator': BOTH },
  },
  auditors: {
    vi: 'Người có nhiệm vụ soát nhật ký',
    en: 'Whoever has the duty auditor',
    reach: { auditor: BOTH },
  },
} as const satisfies Record<string, Audience>
export type Group = keyof typeof GROUPS

/** What the table says about one cell. */
export function expectedOutcome(rule: Rule, role: Role, place: Place, isOpen: boolean): Outcome {
  if (role === 'stranger' && !isOpen) return 'sign-in-required'
  const { apart, elsewhere } = rule
  if (place !== 'elsewhere') {
    if (placesIn(rule.who, role).includes(place)) return 'done'
    return apart && placesIn(apart.who, role).includes(place) ? apart.told : requireOthers(rule)
  }
  if (elsewhere === undefined) throw new Error('This rule has no subject elsewhere.')
  return rule.byRole && placesIn(rule.who, role).length === 0 ? requireOthers(rule) : elsewhere
}

/** How far a sentence reaches for one role. */
export function placesIn(group: Group, role: Role): readonly Place[] {
  const reach: Reach = GROUPS[group].reach
  return reach[role] ?? []
}

/** The places in which a rule is tried: a route without a subject is asked once. */
export function placesOf({ elsewhere }: Rule): readonly Place[] {
  return elsewhere === undefined ? ['own'] : PLACE_NAMES
}

function requireOthers({ who, others }: Rule): Outcome {
  if (others === undefined) throw new Error(`"${who}" leaves somebody: say what others are told.`)
  return others
}
