import type { Plan } from '@roviec/contract'
import { useSearch } from '@tanstack/react-router'
import { useCallback, useReducer, useState } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { SegmentedControl } from '../../../ui/segmented-control/segmented-control.tsx'
import { useIsWide } from '../../../ui/use-screen.ts'
import { DocumentPane } from './document-pane.tsx'
import { ItemsPane } from './items-pane.tsx'
import { computeReadiness } from './readiness.ts'
import { ReviewFooter } from './review-footer.tsx'
import { ReviewHead } from './review-head.tsx'
import { reviewReducer, startReview } from './review-state.ts'
import { useDraft } from './use-draft.ts'
import styles from './review.module.css'

type Pane = 'document' | 'items'

/** The document beside what was read from it, until nothing is left to ask. */
export function ReviewPage({ plan }: { readonly plan: Plan }) {
  const { review } = useMessages()
  const { item } = useSearch({ from: '/plans/$planId' })
  const draft = useDraft(plan)
  const [state, dispatch] = useReducer(reviewReducer, item ?? null, startReview)
  const [pane, setPane] = useState<Pane>('items')
  const isWide = useIsWide()
  const open = useCallback((id: string) => {
    dispatch({ kind: 'open', id })
    setPane('items')
  }, [])
  const readiness = computeReadiness(plan, draft.items)

  return (
    <div className={styles['screen']}>
      <ReviewHead plan={plan} draft={draft} readiness={readiness} />
      {!isWide && (
        <div className={styles['switch']}>
          <SegmentedControl<Pane>
            label={review.panes}
            value={pane}
            segments={[
              { value: 'items', label: review.itemsPane },
              { value: 'document', label: review.documentPane },
            ]}
            onChange={setPane}
          />
        </div>
      )}
      <div className={styles['panes']}>
        {(isWide || pane === 'document') && (
          <DocumentPane plan={plan} items={draft.items} state={state} onOpen={open} />
        )}
        {(isWide || pane === 'items') && (
          <div className={styles['right']}>
            <ItemsPane plan={plan} draft={draft} state={state} dispatch={dispatch} />
            <ReviewFooter
              plan={plan}
              draft={draft}
              readiness={readiness}
              onSelect={(ids) => dispatch({ kind: 'select-only', ids })}
            />
          </div>
        )}
      </div>
    </div>
  )
}
