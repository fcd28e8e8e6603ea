import type { ClarityPoint, EditPlanItem, PlanItem, PlanItemQuestion } from '@roviec/contract'
import { useMessages } from '../../../messages/language.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { Chip } from '../../../ui/chip/chip.tsx'
import { Icon } from '../../../ui/icon/icon.tsx'
import type { Draft } from './use-draft.ts'
import { WhenAnswers } from './when-answers.tsx'
import { WhoAnswers } from './who-answers.tsx'
import styles from './item.module.css'

interface BoxProps {
  readonly item: PlanItem
  readonly draft: Draft
  /** The question is being looked at: the words it is about are marked in the document. */
  readonly onPoint: (point: ClarityPoint) => void
}

/** One thing that the document leaves open, with the likely answers to choose from. */
export function QuestionBox({
  item,
  question: { point, question },
  draft,
  onPoint,
  onSelect,
}: BoxProps & {
  readonly question: PlanItemQuestion
  readonly onSelect: (itemIds: readonly string[]) => void
}) {
  const { review } = useMessages()
  const edit = (change: EditPlanItem, accountableLabel?: string) =>
    draft.edit({ itemIds: [item.id], change, accountableLabel })
  const look = () => onPoint(point)
  return (
    <fieldset className={styles['question']} onFocus={look} onMouseDown={look}>
      <legend className={styles['ask']}>
        <Icon name="question" size={16} />
        <b>{review.questions[point]}</b>{' '}
        <span>{withoutEnd(question, review.questions[point])}</span>
      </legend>
      <div className={styles['answers']}>
        {point === 'who' && (
          <WhoAnswers item={item} draft={draft} edit={edit} onSelect={onSelect} />
        )}
        {point === 'when' && <WhenAnswers item={item} items={draft.items} edit={edit} />}
      </div>
    </fieldset>
  )
}

/** What may stay open: each gap is filled in its field below, or accepted. */
export function GapsBox({
  item,
  gaps,
  draft,
  onPoint,
}: BoxProps & { readonly gaps: readonly PlanItemQuestion[] }) {
  const { review } = useMessages()
  if (gaps.length === 0) return null
  const accept = (points: readonly ClarityPoint[]) =>
    draft.edit({
      itemIds: [item.id],
      change: { acknowledged: [...item.acknowledged, ...points] },
    })
  return (
    <fieldset className={styles['question']}>
      <legend className={styles['ask']}>
        <Icon name="info" size={16} />
        <b>{review.gapsTitle(gaps.length)}</b>
      </legend>
      <ul className={styles['gaps']}>
        {gaps.map(({ point, question }) => (
          <li key={point} onFocus={() => onPoint(point)} onMouseDown={() => onPoint(point)}>
            <span>{question}</span>
            <Chip
              icon="check"
              aria-label={`${review.acceptGap}: ${review.questions[point]}`}
              onClick={() => accept([point])}
            >
              {review.acceptGap}
            </Chip>
          </li>
        ))}
      </ul>
      {gaps.length > 1 && (
        <Button kind="quiet" onClick={() => accept(gaps.map(({ point }) => point))}>
          {review.acceptAllGaps}
        </Button>
      )}
    </fieldset>
  )
}

/** A question that ends as its head begins is not asked twice. */
function withoutEnd(question: string, head: string): string {
  return question.endsWith(head) ? question.slice(0, -head.length).trimEnd() : question
}
