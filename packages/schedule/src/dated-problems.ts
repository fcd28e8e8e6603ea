import { boundFromEarlier, finishMoment, lineAt, startMoment } from './edge-bounds.ts'
import { FIRST_MOMENT, LAST_MOMENT } from './moment.ts'
import { FIXED, POSITION_MAX, SUMMARY, TO_FINISH, type Network } from './network.ts'
import type { PlanProblem } from './plan-problem.ts'
import type { Solution } from './solution.ts'

/** What is wrong with the dates that came out. */
export function findDatedProblems({ network }: Solution): readonly PlanProblem[] {
  return [...findChildrenOutside(network), ...findBrokenLinks(network), ...findFarOnes(network)]
}

/** Children that do not fit between the dates of a summary somewhere above them. */
function findChildrenOutside(network: Network): readonly PlanProblem[] {
  const { activities, parent, role } = network
  const problems: PlanProblem[] = []
  for (const [index, { id, fixed = null, deadline = null }] of activities.entries()) {
    if (role[index] !== SUMMARY || (fixed === null && deadline === null)) continue
    const end = Math.min(fixed?.finish ?? LAST_MOMENT, deadline ?? LAST_MOMENT)
    const begin = fixed?.start ?? FIRST_MOMENT
    for (const child of listBelow(network, index)) {
      const childId = activities[child]?.id ?? ''
      if (role[child] === SUMMARY || (parent[child] ?? -1) < 0) continue
      if (finishMoment(network, child) > end) {
        problems.push({ kind: 'child-after-parent-end', id: childId, parentId: id })
      }
      if (startMoment(network, child) < begin) {
        problems.push({ kind: 'child-before-parent-start', id: childId, parentId: id })
      }
    }
  }
  return problems
}

function listBelow({ firstChild, nextSibling }: Network, summary: number): readonly number[] {
  const below: number[] = []
  const open = [summary]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (let child = firstChild[node] ?? -1; child >= 0; child = nextSibling[child] ?? -1) {
      below.push(child)
      open.push(child)
    }
  }
  return below.sort((one, other) => one - other)
}

/** Dates set by hand that come before what their links ask for. */
function findBrokenLinks(network: Network): readonly PlanProblem[] {
  const { edges, moments, role } = network
  const problems: PlanProblem[] = []
  for (const [node, { start, finish }] of [...moments].sort(([one], [other]) => one - other)) {
    if (role[node] !== FIXED) continue
    for (let edge = edges.firstIn[node] ?? -1; edge >= 0; edge = edges.nextIn[edge] ?? -1) {
      const link = edges.link[edge] ?? null
      const line = lineAt(network, node)
      const toFinish = ((edges.kind[edge] ?? 0) & TO_FINISH) !== 0
      const bound = boundFromEarlier(network, edge) >> 1
      const isLate = line.positionOf((toFinish ? finish : start) ?? start, 1) >> 1 < bound
      if (link !== null && isLate) {
        problems.push({ kind: 'fixed-before-link', from: link.from, to: link.to, type: link.type })
      }
    }
  }
  return problems
}

/** Activities that run out of the years that are counted. */
function findFarOnes(network: Network): readonly PlanProblem[] {
  const { activities, earlyFinish, role, lines, line } = network
  const limits = lines.map((own) => own.positionOf(LAST_MOMENT, 0))
  const problems: PlanProblem[] = []
  for (const [index, { id }] of activities.entries()) {
    const finish = earlyFinish[index] ?? 0
    const limit = Math.min(limits[line[index] ?? 0] ?? POSITION_MAX, POSITION_MAX)
    if (role[index] !== SUMMARY && finish > limit) problems.push({ kind: 'beyond-range', id })
  }
  return problems
}
