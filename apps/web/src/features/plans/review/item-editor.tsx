import type { ClarityPoint, EditPlanItem, PlanItem } from '@roviec/contract'
import { useState } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { DraftTextField } from '../../../ui/field/draft-text-field.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { UnitsPicker } from '../../organization/index.ts'
import { PositionPicker } from '../../people/index.ts'
import { readingWords } from '../../tasks/index.ts'
import { DueEditor } from './due-editor.tsx'
import { SplitDialog } from './split-dialog.tsx'
import type { Draft } from './use-draft.ts'
import styles from './item.module.css'

interface ItemEditorProps {
  readonly item: PlanItem
  readonly draft: Draft
  /** The field that is being looked at: its words are marked in the document. */
  readonly onPoint: (point: ClarityPoint | null) => void
}

/** Every field of a proposed task. Each is saved as soon as it is left. */
export function ItemEditor({ item, draft, onPoint }: ItemEditorProps) {
  const { review } = useMessages()
  const edit: Edit = (change, accountableLabel) =>
    draft.edit({ itemIds: [item.id], change, accountableLabel })
  const looking = (point: ClarityPoint) => ({ onFocus: () => onPoint(point) })

  return (
    <div className={styles['editor']}>
      <div className={styles['wide']} {...looking('what')}>
        <DraftTextField
          label={review.fields.title}
          value={item.title}
          maxLength={500}
          tall
          onSave={(title) => title !== '' && edit({ title })}
        />
      </div>
      <div {...looking('who')}>
        <PositionPicker
          label={review.fields.accountable}
          chosen={item.accountableLabel}
          hint={
            item.leadNames.length === 0 ? undefined : review.writtenLead(item.leadNames.join('; '))
          }
          onPick={({ id, label }) => edit({ accountablePositionId: id }, label)}
        />
      </div>
      <div {...looking('when')}>
        <DuePart item={item} edit={edit} />
      </div>
      <div {...looking('product')}>
        <DraftTextField
          label={review.fields.product}
          value={item.product ?? ''}
          maxLength={500}
          optional
          onSave={(product) => edit({ product: product === '' ? null : product })}
        />
      </div>
      <UnitsPicker
        label={review.fields.supporting}
        hint={
          item.supportNames.length === 0
            ? undefined
            : review.writtenLead(item.supportNames.join('; '))
        }
        optional
        chosenIds={item.supportingUnitIds}
        onChange={(ids) => edit({ supportingUnitIds: [...ids] })}
      />
      {item.advice.map((sentence) => (
        <div key={sentence} className={styles['wide']}>
          <Notice tone="plain">{sentence}</Notice>
        </div>
      ))}
      <EditorActs item={item} draft={draft} edit={edit} />
    </div>
  )
}

type Edit = (change: EditPlanItem, accountableLabel?: string) => void

interface PartProps {
  readonly item: PlanItem
  readonly edit: Edit
}

/** The deadline, how its words were read, and whether it falls on a day off. */
function DuePart({ item, edit }: PartProps) {
  const messages = useMessages()
  const reading = readingWords(item.due, messages)
  return (
    <>
      <DueEditor due={item.due} onChange={(due) => edit({ due })} />
      {reading !== null && <Notice tone="plain">{reading}</Notice>}
      {item.dayOffName !== null && (
        <Notice tone="plain" icon="calendar-off">
          {messages.dates.dueOnDayOff(item.dayOffName)}
        </Notice>
      )}
    </>
  )
}

function EditorActs({ item, draft, edit }: PartProps & { readonly draft: Draft }) {
  const { review } = useMessages()
  const [splitting, setSplitting] = useState(false)
  return (
    <div className={styles['editor-acts']}>
      <Button icon="split" onClick={() => setSplitting(true)}>
        {review.split}
      </Button>
      {!item.deferred && <Button onClick={() => edit({ deferred: true })}>{review.defer}</Button>}
      {!item.discarded && (
        <Button icon="trash" onClick={() => edit({ discarded: true })}>
          {review.discard}
        </Button>
      )}
      {splitting && (
        <SplitDialog
          item={item}
          onClose={() => setSplitting(false)}
          onSplit={(positionIds) => draft.split(item.id, positionIds)}
        />
      )}
    </div>
  )
}
