import type { FieldAdvice } from '@roviec/contract'
import { useMessages } from '../../messages/language.tsx'
import { Notice } from '../../ui/notice/notice.tsx'

/** What the coordination rules say about the field of a task; nothing when its text names none. */
export function RegisterAdvice({ advice }: { readonly advice: readonly FieldAdvice[] }) {
  const words = useMessages().coordination.transfer
  if (advice.length === 0) return null
  return (
    <Notice tone="plain" icon="list-check">
      {advice.length > 1 && words.adviceTie}
      {advice.map(({ fieldId, fieldName, rule }) => (
        <div key={fieldId}>{sentence(fieldName, rule)}</div>
      ))}
    </Notice>
  )

  function sentence(field: string, rule: FieldAdvice['rule']): string {
    if (rule === null) return `${words.adviceNoRule(field)}.`
    const supports =
      rule.supportNames.length === 0
        ? ''
        : `; ${words.adviceSupports(rule.supportNames.join(', '))}`
    return `${words.advice(field, rule.leadName)}${supports} (${rule.decision}).`
  }
}
