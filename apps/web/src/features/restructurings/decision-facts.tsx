import type { Restructuring } from '@roviec/contract'
import { formatDay } from '../../messages/day-words.ts'
import { useLanguage, useMessages } from '../../messages/language.tsx'
import { Facts } from '../../ui/facts/facts.tsx'
import { formatNumber } from '../organization/index.ts'

/** By what decision, from when on, and with which target. */
export function DecisionFacts({ restructuring }: { readonly restructuring: Restructuring }) {
  const { language } = useLanguage()
  const { general, restructurings } = useMessages()
  const words = restructurings.head
  const { decisionNumber, decisionIssuer, decisionOn, effectiveOn, targetPercent } = restructuring
  return (
    <Facts
      facts={[
        { name: words.decisionNumber, value: decisionNumber ?? general.notStated, strong: true },
        { name: words.decisionIssuer, value: decisionIssuer ?? general.notStated },
        {
          name: words.decisionOn,
          value: decisionOn === null ? general.notStated : formatDay(decisionOn),
        },
        {
          name: words.effectiveOn,
          value: effectiveOn === null ? general.notStated : formatDay(effectiveOn),
          strong: true,
        },
        {
          name: words.targetPercent,
          value:
            targetPercent === null
              ? general.notStated
              : `${formatNumber(targetPercent, language)}%`,
        },
      ]}
    />
  )
}
