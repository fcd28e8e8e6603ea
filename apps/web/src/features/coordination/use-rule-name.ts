import type { CoordinationRule } from '@roviec/contract'
import { useMessages } from '../../messages/language.tsx'

/** How people read who leads or supports by a rule; without a name it is the place itself. */
export function useRuleName(): (
  rule: Pick<CoordinationRule, 'scope'>,
  name: string | null,
) => string {
  const { itself } = useMessages().coordination
  return ({ scope }, name) => name ?? itself[scope]
}
