import type { Plan } from '@roviec/contract'
import { lazy, Suspense, useCallback, useReducer, useState } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { SegmentedControl } from '../../../ui/segmented-control/segmented-control.tsx'
import { LoadingState } from '../../../ui/state-view/state-view.tsx'
import { useIsWide } from '../../../ui/use-screen.ts'
import { useChartSearch } from '../view/use-chart-search.ts'
import { DocumentPane } from './document-pane.tsx'
import { ItemsPane } from './items-pane.tsx'
import { KeyDialogs } from './key-dialogs.tsx'
import { computeReadiness, type Readiness } from './readiness.ts'
import { ReviewFooter } from './review-footer.tsx'
import { ReviewHead } from './review-head.tsx'
import { reviewReducer, startReview } from './review-state.ts'
import { useDraft, type Draft } from './use-draft.ts'
import { useReviewKeys } from './use-review-keys.ts'
import styles from './review.module.css'

const DraftGantt = lazy(async () => ({
  default: (await import('../view/draft-gantt.tsx')).DraftGantt,
}))

type Pane = 'document' | 'items'

/** A draft: the document beside what was read from it, or its proposed tasks over time. */
export function ReviewPage({ plan }: { readonly plan: Plan }) {
  const [{ view, item }, change] = useChartSearch()
  const draft = useDraft(plan)
  const readiness = computeReadiness(plan, draft.items)
  const open = useCallback((id: string) => change({ view: undefined, item: id }), [change])
  return (
    <div className={styles['screen']}>
      <ReviewHead plan={plan} draft={draft} readiness={readiness} />
      {view === 'gantt' ? (
        <Suspense fallback={<LoadingState />}>
          <DraftGantt plan={plan} items={draft.items} views={<DraftViews />} onOpen={open} />
        </Suspense>
      ) : (
        <ReviewPanes key={item} plan={plan} draft={draft} readiness={readiness} item={item} />
      )}
    </div>
  )
}

/** Between reading the document and laying its tasks out over time. */
function DraftViews() {
  const { gantt } = useMessages()
  const [{ view }, change] = useChartSearch()
  return (
    <SegmentedControl<'document' | 'gantt'>
      label={gantt.reviewViews}
      value={view === 'gantt' ? 'gantt' : 'document'}
      segments={[
        { value: 'document', label: gantt.review },
        { value: 'gantt', label: gantt.schedule },
      ]}
      onChange={(value) => change({ view: value === 'gantt' ? 'gantt' : undefined })}
    />
  )
}

interface ReviewToolsProps {
  readonly undo: Draft['undo']
  readonly onHelp: () => void
}

function ReviewTools({ undo, onHelp }: ReviewToolsProps) {
  const { review } = useMessages()
  return (
    <>
      <Button
        size="small"
        icon="undo"
        disabled={undo === null}
        onClick={() => undo?.()}
        aria-keyshortcuts="Control+Z u"
      >
        {review.undo}
      </Button>
      <Button
        size="small"
        kind="quiet"
        className={styles['on-desks']}
        onClick={onHelp}
        aria-keyshortcuts="?"
      >
        {review.keysTitle}
      </Button>
    </>
  )
}

interface ReviewPanesProps {
  readonly plan: Plan
  readonly draft: Draft
  readonly readiness: Readiness
  readonly item: string | undefined
}

/** The document beside what was read from it, until nothing is left to ask. */
function ReviewPanes({ plan, draft, readiness, item }: ReviewPanesProps) {
  const { review } = useMessages()
  const [state, dispatch] = useReducer(reviewReducer, item ?? null, startReview)
  const [pane, setPane] = useState<Pane>('items')
  const isWide = useIsWide()
  const keys = useReviewKeys({ draft, state, dispatch })
  const open = useCallback((id: string) => {
    dispatch({ kind: 'open', id })
    setPane('items')
  }, [])
  return (
    <>
      <KeyDialogs
        asked={keys.asked}
        items={keys.meant}
        draft={draft}
        letters={keys.letters}
        onClose={() => keys.setAsked(null)}
      />
      <div className={styles['switch']}>
        <DraftViews />
        <ReviewTools undo={draft.undo} onHelp={() => keys.setAsked('help')} />
        {!isWide && (
          <SegmentedControl<Pane>
            label={review.panes}
            value={pane}
            segments={[
              { value: 'items', label: review.itemsPane },
              { value: 'document', label: review.documentPane },
            ]}
            onChange={setPane}
          />
        )}
      </div>
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
    </>
  )
}
