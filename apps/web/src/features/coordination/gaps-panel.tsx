import type { CoordinationGaps, CoordinationRegister } from '@roviec/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatDay } from '../../messages/day-words.ts'
import { useMessages } from '../../messages/language.tsx'
import { Button } from '../../ui/button/button.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { gapsQuery } from './api.ts'
import { RuleDialog } from './dialogs.ts'
import styles from './register.module.css'

/** Fields without a lead, rules of units that have ended, words that name two fields. */
export function GapsPanel({ register }: { readonly register: CoordinationRegister }) {
  const { gaps: words } = useMessages().coordination
  const { data } = useQuery(gapsQuery)
  if (data === undefined) return null
  const { withoutLead, endedUnits, sharedKeywords } = data
  if (withoutLead.length + endedUnits.length + sharedKeywords.length === 0) return null
  return (
    <section className={styles['gaps']} aria-label={words.title}>
      {withoutLead.length > 0 && (
        <Notice tone="risk" icon="user-off" title={words.withoutLead(withoutLead.length)}>
          {withoutLead.map(({ fieldName }) => fieldName).join('; ')}
        </Notice>
      )}
      {endedUnits.length > 0 && (
        <Notice tone="risk" icon="building" title={words.ended(endedUnits.length)}>
          <ul>
            {endedUnits.map((entry) => (
              <EndedUnit
                key={`${entry.ruleId} ${entry.unitId}`}
                entry={entry}
                register={register}
              />
            ))}
          </ul>
        </Notice>
      )}
      {sharedKeywords.length > 0 && (
        <Notice tone="plain" icon="question" title={words.shared(sharedKeywords.length)}>
          <ul>
            {sharedKeywords.map(({ keyword, fields }) => (
              <li key={keyword}>
                {words.sharedKeyword(keyword, fields.map(({ fieldName }) => fieldName).join(', '))}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </section>
  )
}

interface EndedUnitProps {
  readonly entry: CoordinationGaps['endedUnits'][number]
  readonly register: CoordinationRegister
}

function EndedUnit({ entry, register }: EndedUnitProps) {
  const { coordination } = useMessages()
  const { gaps: words } = coordination
  const [open, setOpen] = useState(false)
  const field = register.fields.find(({ id }) => id === entry.fieldId)
  const rule = field?.rules.find(({ id }) => id === entry.ruleId)
  const [successor] = entry.successors
  return (
    <li>
      <strong>{entry.fieldName}</strong>:{' '}
      {words.endedUnit(entry.unitName, formatDay(entry.endedOn))}.{' '}
      {entry.successors.length > 0
        ? words.successors(entry.successors.map(({ unitName }) => unitName).join(', '))
        : words.noSuccessor}
      .
      {field !== undefined && rule !== undefined && register.abilities.includes('manage') && (
        <>
          {' '}
          <Button kind="quiet" size="small" onClick={() => setOpen(true)}>
            {coordination.editRule}
          </Button>
          <RuleDialog
            field={field}
            rule={rule}
            replaced={{ unitId: entry.unitId, by: successor?.unitId ?? null }}
            open={open}
            onClose={() => setOpen(false)}
          />
        </>
      )}
    </li>
  )
}
