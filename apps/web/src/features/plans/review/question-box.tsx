import type { EditPlanItem, PlanItem, PlanItemQuestion } from '@roviec/contract'
import { useMessages } from '../../../messages/language.tsx'
import { Chip } from '../../../ui/chip/chip.tsx'
import { Icon } from '../../../ui/icon/icon.tsx'
import type { Draft } from './use-draft.ts'
import { WhenAnswers } from './when-answers.tsx'
import { WhoAnswers } from './who-answers.tsx'
import styles from './item.module.css'

interface QuestionBoxProps {
  readonly item: PlanItem
  readonly question: PlanItemQuestion
  readonly isBlocking: boolean
  readonly draft: Draft
  readonly onPoint: () => void
}

/** One thing that the document leaves open, with the likely answers to choose from. */
export function QuestionBox({ item, question, isBlocking, draft, onPoint }: QuestionBoxProps) {
  const { review } = useMessages()
  const { point } = question
  const edit = (change: EditPlanItem, accountableLabel?: string) =>
    draft.edit({ itemIds: [item.id], change, accountableLabel })
  return (
    <fieldset className={styles['question']} onFocus={onPoint} onMouseDown={onPoint}>
      <legend className={styles['ask']}>
        <Icon name="question" size={16} />
        <b>{review.questions[point]}</b> <span>{question.question}</span>
      </legend>
      <div className={styles['answers']}>
        {point === 'who' && <WhoAnswers item={item} draft={draft} edit={edit} />}
        {point === 'when' && <WhenAnswers item={item} items={draft.items} edit={edit} />}
        {!isBlocking && (
          <Chip icon="check" onClick={() => edit({ acknowledged: [...item.acknowledged, point] })}>
            {review.acceptGap}
          </Chip>
        )}
      </div>
    </fieldset>
  )
}
