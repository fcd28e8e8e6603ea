import type { EditPlanItem, PlanItem } from '@roviec/contract'
import { useState, type Dispatch } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { BulkDateDialog, BulkLeadDialog } from './bulk-dialogs.tsx'
import { SelectAll } from './select-all.tsx'
import type { ReviewAct, ReviewState } from './review-state.ts'
import type { Draft } from './use-draft.ts'
import styles from './review.module.css'

interface BulkBarProps {
  readonly draft: Draft
  readonly shown: readonly PlanItem[]
  readonly state: ReviewState
  readonly dispatch: Dispatch<ReviewAct>
}

/** One act for many: choose, then say once what holds for all of them. */
export function BulkBar({ draft, shown, state, dispatch }: BulkBarProps) {
  const shownIds = shown.map(({ id }) => id)
  const chosen = draft.items.filter(({ id }) => state.selected.has(id))
  const box = <SelectAll shownIds={shownIds} selected={state.selected} dispatch={dispatch} />
  if (chosen.length === 0) {
    return (
      <div className={styles['bulk']}>
        {box}
        <QuickChoices draft={draft} shown={shown} dispatch={dispatch} />
      </div>
    )
  }
  return (
    <div className={classNames(styles['bulk'], styles['bulk-on'])}>
      {box}
      <BulkActs draft={draft} chosen={chosen} dispatch={dispatch} />
    </div>
  )
}

/** The usual wishes: all that have no date, all that have nobody. */
function QuickChoices({ draft, shown, dispatch }: Omit<BulkBarProps, 'state'>) {
  const { review } = useMessages()
  const standingIds = new Set(
    shown.filter(({ due }) => due.kind === 'standing').map(({ id }) => id),
  )
  const lacking = (point: 'when' | 'who') =>
    shown
      .filter(({ blockers, discarded }) => !discarded && blockers.includes(point))
      .map(({ id }) => id)
  const standing = lacking('when').filter((id) => standingIds.has(id))
  const undated = lacking('when').filter((id) => !standingIds.has(id))
  const withoutLead = lacking('who')
  const proposed = shown
    .filter(({ leadProposal, discarded }) => leadProposal !== null && !discarded)
    .map(({ id }) => id)
  return (
    <>
      {proposed.length > 0 && (
        <Button kind="quiet" icon="check" onClick={() => draft.takeProposals(proposed)}>
          {review.takeProposals(proposed.length)}
        </Button>
      )}
      {undated.length > 0 && (
        <Button kind="quiet" onClick={() => dispatch({ kind: 'select-only', ids: undated })}>
          {review.selectUndated(undated.length)}
        </Button>
      )}
      {standing.length > 0 && (
        <Button kind="quiet" onClick={() => dispatch({ kind: 'select-only', ids: standing })}>
          {review.selectStanding(standing.length)}
        </Button>
      )}
      {withoutLead.length > 0 && (
        <Button kind="quiet" onClick={() => dispatch({ kind: 'select-only', ids: withoutLead })}>
          {review.selectWithoutLead(withoutLead.length)}
        </Button>
      )}
      <span className={styles['spring']} />
      <span className={styles['shown']}>{review.shown(shown.length, shown.length)}</span>
    </>
  )
}

interface BulkActsProps {
  readonly draft: Draft
  readonly chosen: readonly PlanItem[]
  readonly dispatch: Dispatch<ReviewAct>
}

function BulkActs({ draft, chosen, dispatch }: BulkActsProps) {
  const { review } = useMessages()
  const [dialog, setDialog] = useState<'date' | 'lead' | null>(null)
  const ids = chosen.map(({ id }) => id)
  const unselect = () => dispatch({ kind: 'select', ids, on: false })

  function change(edit: EditPlanItem, accountableLabel?: string): void {
    draft.edit({ itemIds: ids, change: edit, accountableLabel })
    setDialog(null)
    unselect()
  }

  return (
    <>
      <b>{review.selected(chosen.length)}</b>
      <span className={styles['spring']} />
      <Button kind="primary" icon="calendar-plus" onClick={() => setDialog('date')}>
        {review.setDate(chosen.length)}
      </Button>
      <Button icon="user" onClick={() => setDialog('lead')}>
        {review.setLead}
      </Button>
      {draft.canMerge(chosen) && (
        <Button
          icon="merge"
          onClick={() => {
            draft.merge(ids)
            unselect()
          }}
        >
          {review.merge(chosen.length)}
        </Button>
      )}
      <Button onClick={() => change({ deferred: true })}>{review.defer}</Button>
      <Button onClick={() => change({ discarded: true })}>{review.discard}</Button>
      <Button kind="quiet" onClick={unselect}>
        {review.unselect}
      </Button>
      {dialog === 'date' && (
        <BulkDateDialog
          count={chosen.length}
          onClose={() => setDialog(null)}
          onDue={(due) => change({ due })}
        />
      )}
      {dialog === 'lead' && (
        <BulkLeadDialog
          count={chosen.length}
          onClose={() => setDialog(null)}
          onPick={({ id, label }) => change({ accountablePositionId: id }, label)}
        />
      )}
    </>
  )
}
