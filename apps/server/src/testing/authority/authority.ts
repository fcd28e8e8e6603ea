import type { ErrorCode } from '@roviec/contract'
import { type Group, placesIn } from './groups.ts'
import { type Place, PLACE_NAMES, type Role, type Words } from './roles.ts'

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
  /** Some are told something else of it. */
  readonly elsewhereApart?: { readonly who: Group; readonly told: Outcome }
  /** The subject belongs to the tenant as a whole, so that there is none of another unit. */
  readonly shared?: true
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
  'own-data': { vi: 'dữ liệu của chính mình', en: 'what is kept about oneself' },
  'data-of-others': { vi: 'dữ liệu của người khác', en: 'what is kept about somebody else' },
  'restricted-task': {
    vi: 'nhiệm vụ thuộc kế hoạch chỉ các đơn vị có tên được xem',
    en: 'a task of a plan for the units it names',
  },
} as const satisfies Record<string, Words>
export type Subject = keyof typeof SUBJECTS

/** What the table says about one cell. */
export function expectedOutcome(rule: Rule, role: Role, place: Place, isOpen: boolean): Outcome {
  if (role === 'stranger' && !isOpen) return 'sign-in-required'
  const { apart, elsewhere } = rule
  if (place !== 'elsewhere') {
    if (placesIn(rule.who, role).includes(place)) return 'done'
    return apart && placesIn(apart.who, role).includes(place) ? apart.told : requireOthers(rule)
  }
  const { elsewhereApart } = rule
  if (elsewhereApart && placesIn(elsewhereApart.who, role).length > 0) return elsewhereApart.told
  if (elsewhere === undefined) throw new Error('This rule has no subject elsewhere.')
  return rule.byRole && placesIn(rule.who, role).length === 0 ? requireOthers(rule) : elsewhere
}

/** The places in which a rule is tried: a route without a subject is asked once. */
export function placesOf({ elsewhere, shared }: Rule): readonly Place[] {
  if (elsewhere === undefined) return ['own']
  return shared ? ['own', 'elsewhere'] : PLACE_NAMES
}

function requireOthers({ who, others }: Rule): Outcome {
  if (others === undefined) throw new Error(`"${who}" leaves somebody: say what others are told.`)
  return others
}
