import type { EditPlanItem, PlanItem } from '@roviec/contract'
import { useState } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { Chip } from '../../../ui/chip/chip.tsx'
import { PositionPicker } from '../../people/index.ts'
import type { Draft } from './use-draft.ts'
import styles from './item.module.css'

interface WhoAnswersProps {
  readonly item: PlanItem
  readonly draft: Draft
  readonly edit: (change: EditPlanItem, accountableLabel?: string) => void
}

interface SelectingProps {
  /** Chooses tasks, to answer for all of them at once. */
  readonly onSelect: (itemIds: readonly string[]) => void
}

/** Those without a lead so far whose words name the same body. */
function sameLead({ leadNames }: PlanItem, items: readonly PlanItem[]): readonly string[] {
  const named = leadNames.join('; ')
  if (named === '') return []
  return items
    .filter((item) => item.leadNames.join('; ') === named && item.blockers.includes('who'))
    .map(({ id }) => id)
}

/** Whom the document may mean: one of them, all of them with a task each, or somebody else. */
export function WhoAnswers({ item, draft, edit, onSelect }: WhoAnswersProps & SelectingProps) {
  const { review } = useMessages()
  const [other, setOther] = useState(false)
  const alike = sameLead(item, draft.items)
  const everyone = [...new Set(item.candidates.flatMap(({ positionIds }) => positionIds))]
  const singles = item.candidates.filter(({ positionIds }) => positionIds.length === 1)
  return (
    <>
      <RegisterAnswers item={item} draft={draft} edit={edit} />
      {item.candidates.map(({ positionIds, label }) => {
        const [only] = positionIds
        return positionIds.length === 1 && only !== undefined ? (
          <Chip key={only} onClick={() => edit({ accountablePositionId: only }, label)}>
            {label}
          </Chip>
        ) : (
          <Chip
            key={positionIds.join(' ')}
            icon="split"
            onClick={() => draft.split(item.id, positionIds)}
          >
            {label}
          </Chip>
        )
      })}
      {singles.length > 1 && singles.length === item.candidates.length && (
        <Chip icon="split" onClick={() => draft.split(item.id, everyone)}>
          {review.splitInto(everyone.length)}
        </Chip>
      )}
      {alike.length > 1 && (
        <Button kind="quiet" onClick={() => onSelect(alike)}>
          {review.selectAlike(alike.length, item.leadNames.join('; '))}
        </Button>
      )}
      {other ? (
        <div className={styles['other']}>
          <PositionPicker
            label={review.otherPerson}
            chosen={null}
            autoFocus
            onPick={({ id, label }) => edit({ accountablePositionId: id }, label)}
          />
        </div>
      ) : (
        <Button kind="quiet" onClick={() => setOther(true)}>
          {review.otherPerson}
        </Button>
      )}
    </>
  )
}

/** The lead by the coordination rules; of several fields that the text names, each with its lead. */
function RegisterAnswers({ item, draft, edit }: WhoAnswersProps) {
  const { review } = useMessages()
  const { leadProposal, fieldAdvice } = item
  if (leadProposal !== null) {
    return (
      <Chip icon="check" onClick={() => draft.takeProposals([item.id])}>
        {review.takeProposal(leadProposal.label, leadProposal.supportNames.length)}
      </Chip>
    )
  }
  return fieldAdvice.map(({ fieldId, fieldName, rule }) => {
    const positionId = rule?.leadPositionId ?? null
    const title = rule?.leadTitle ?? null
    if (rule === null || positionId === null || title === null) return null
    const change = {
      accountablePositionId: positionId,
      supportingUnitIds: [...new Set([...item.supportingUnitIds, ...rule.supportUnitIds])],
    }
    return (
      <Chip key={fieldId} onClick={() => edit(change, title)}>
        {review.takeFieldLead(fieldName, title)}
      </Chip>
    )
  })
}
