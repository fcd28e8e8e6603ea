import type { Constraint, LinkType } from './plan.ts'

/** What is wrong with a plan, told apart by `kind`. The plan is scheduled as `kind` says. */
export type PlanProblem =
  /**
   * Activities that wait for each other. `ids` is one shortest ring in the order of its links,
   * `members` is everything tangled up in it. The links among the members are left out.
   */
  | { readonly kind: 'cycle'; readonly ids: readonly string[]; readonly members: readonly string[] }
  /** A link that names no activity. It is left out. */
  | LinkProblem<'link-to-nothing'>
  /** A link from an activity to itself. It is left out. */
  | LinkProblem<'link-to-itself'>
  /** A link between an activity and a summary above it. It is left out. */
  | LinkProblem<'link-to-own-summary'>
  /** A link to the finish of a summary, which follows from its children. It is left out. */
  | LinkProblem<'link-to-finish-of-summary'>
  /** A parent that is not there. The activity stands at the top. */
  | { readonly kind: 'parent-missing'; readonly id: string; readonly parentId: string }
  /** Activities that are each other's parents. They stand at the top. */
  | { readonly kind: 'parent-cycle'; readonly ids: readonly string[] }
  /** An id that an earlier activity has already. The later one is left out. */
  | { readonly kind: 'id-twice'; readonly id: string }
  /** A duration, lag or remaining work below nothing, above 200 years, or not a number. */
  | { readonly kind: 'duration-out-of-range'; readonly id: string }
  /** A lag above 200 years, or not a number. It is taken as none. */
  | LinkProblem<'lag-out-of-range'>
  /** A moment outside 1968 to 2199. It is moved to the nearest end of those years. */
  | { readonly kind: 'date-out-of-range'; readonly id: string | null }
  /** A calendar in which nothing is ever worked. Office hours from Monday to Friday replace it. */
  | { readonly kind: 'calendar-without-work'; readonly calendar: number }
  /** A calendar that is not there. The plan's own one replaces it. */
  | { readonly kind: 'calendar-missing'; readonly id: string; readonly calendar: number }
  /** A constraint that makes no sense on a summary. It is left out. */
  | {
      readonly kind: 'constraint-on-summary'
      readonly id: string
      readonly constraint: Constraint['kind']
    }
  /** Dates set by hand, or that have happened, of which the later one comes first. */
  | { readonly kind: 'finish-before-start'; readonly id: string }
  /** The deadline lies before the moment at which the activity may start at all. */
  | { readonly kind: 'deadline-before-start'; readonly id: string }
  /** What has happened lies after the as-of moment. */
  | { readonly kind: 'progress-in-future'; readonly id: string }
  /** The child ends after the end set by hand or the deadline of a summary above it. */
  | { readonly kind: 'child-after-parent-end'; readonly id: string; readonly parentId: string }
  /** The child starts before the start set by hand of a summary above it. */
  | { readonly kind: 'child-before-parent-start'; readonly id: string; readonly parentId: string }
  /** Dates set by hand that come before what a link asks for. */
  | LinkProblem<'fixed-before-link'>
  /**
   * Work that would go on outside the years 1968 to 2199, or beyond the last work of a calendar.
   */
  | { readonly kind: 'beyond-range'; readonly id: string }

interface LinkProblem<Kind extends string> {
  readonly kind: Kind
  readonly from: string
  readonly to: string
  readonly type: LinkType
}
