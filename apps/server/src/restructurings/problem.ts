import type { RestructuringProblem, RestructuringProblemCode } from '@roviec/contract'

/** What only should be looked at; everything else blocks. */
const NOTICES: ReadonlySet<RestructuringProblemCode> = new Set([
  'unit-without-head',
  'target-missed',
])

/** A problem of the acts, about one of them or about the whole. */
export function problem(
  code: RestructuringProblemCode,
  parameters: RestructuringProblem['parameters'] = {},
  more: Partial<Pick<RestructuringProblem, 'actIndex' | 'suggestion'>> = {},
): RestructuringProblem {
  return {
    severity: NOTICES.has(code) ? 'notice' : 'blocks',
    code,
    parameters,
    actIndex: more.actIndex ?? null,
    suggestion: more.suggestion ?? null,
  }
}

/** Those that stand in the way. */
export function blockersAmong(
  problems: readonly RestructuringProblem[],
): readonly RestructuringProblem[] {
  return problems.filter(({ severity }) => severity === 'blocks')
}
