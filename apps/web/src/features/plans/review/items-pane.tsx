import type { Plan, PlanItem, SourcePlace } from '@roviec/contract'
import { useEffect, useState, type Dispatch } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { EmptyState } from '../../../ui/state-view/state-view.tsx'
import { SegmentedControl } from '../../../ui/segmented-control/segmented-control.tsx'
import { useGrowing } from '../../../ui/use-growing.ts'
import { AddItemDialog } from './add-item-dialog.tsx'
import { BulkBar } from './bulk-bar.tsx'
import { ItemRow } from './item-row.tsx'
import { filterItems, nextQuestion, REVIEW_FILTERS, type ReviewFilter } from './readiness.ts'
import type { ReviewAct, ReviewState } from './review-state.ts'
import { placeAt } from './source-places.ts'
import { UnreadBox } from './unread-box.tsx'
import type { Draft } from './use-draft.ts'
import styles from './review.module.css'

interface ItemsPaneProps {
  readonly plan: Plan
  readonly draft: Draft
  readonly state: ReviewState
  readonly dispatch: Dispatch<ReviewAct>
}

/** The proposed tasks: narrowed, chosen many at once, unfolded one at a time. */
export function ItemsPane({ plan, draft, state, dispatch }: ItemsPaneProps) {
  const { review } = useMessages()
  const shown = filterItems(draft.items, state.filter)
  const openAt = shown.findIndex(({ id }) => id === state.openId)
  const growing = useGrowing(shown.length, openAt + 1)
  useOpenInSight(state)

  return (
    <section className={styles['items']} aria-label={review.itemsPane}>
      <ItemsHead draft={draft} state={state} dispatch={dispatch} plan={plan} />
      <BulkBar draft={draft} shown={shown} state={state} dispatch={dispatch} />
      <UnreadBox plan={plan} />
      {shown.length === 0 && <EmptyState icon="check" title={review.shown(0, 0)} />}
      <ul className={styles['list']}>
        {shown.slice(0, growing.shown).map((item) => (
          <ItemRow
            key={item.id}
            item={item}
            draft={draft}
            isOpen={item.id === state.openId}
            isSelected={state.selected.has(item.id)}
            point={item.id === state.openId ? state.point : null}
            place={item.id === state.openId ? placeOf(plan, item) : null}
            dispatch={dispatch}
          />
        ))}
      </ul>
      {growing.end !== null && <div ref={growing.end} className={styles['end']} />}
    </section>
  )
}

function placeOf({ places }: Plan, { span }: PlanItem): SourcePlace | null {
  return span === null ? null : placeAt(places, span.start)
}

function ItemsHead({ plan, draft, state, dispatch }: ItemsPaneProps) {
  const { review } = useMessages()
  const [adding, setAdding] = useState(false)
  const counts = (filter: ReviewFilter) => filterItems(draft.items, filter).length
  const offered = REVIEW_FILTERS.filter(
    (filter) => filter === 'all' || filter === state.filter || counts(filter) > 0,
  )
  return (
    <div className={styles['items-head']}>
      <SegmentedControl<ReviewFilter>
        label={review.filterLabel}
        value={state.filter}
        segments={offered.map((value) => ({
          value,
          label: `${review.filters[value]} ${counts(value)}`,
        }))}
        onChange={(filter) => dispatch({ kind: 'filter', filter })}
      />
      <span className={styles['spring']} />
      <Button kind="quiet" icon="plus" onClick={() => setAdding(true)}>
        {review.addItem}
      </Button>
      <NextQuestion draft={draft} state={state} dispatch={dispatch} />
      <AddItemDialog plan={plan} draft={draft} open={adding} onClose={() => setAdding(false)} />
    </div>
  )
}

/** Leads from one open question to the next: what is least certain comes first. */
function NextQuestion({ draft, state, dispatch }: Omit<ItemsPaneProps, 'plan'>) {
  const { review } = useMessages()
  const next = nextQuestion(draft.items, state.openId)
  if (next === null) return null
  return (
    <Button icon="question" onClick={() => dispatch({ kind: 'open', id: next.id })}>
      {review.nextQuestion}
    </Button>
  )
}

/** Opening an item from the document brings its row into sight. */
function useOpenInSight({ openId, shown }: ReviewState): void {
  useEffect(() => {
    if (openId === null) return
    document.getElementById(`item-${openId}`)?.scrollIntoView({ block: 'start' })
  }, [openId, shown])
}
