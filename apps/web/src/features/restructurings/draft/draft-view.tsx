import type { FullRestructuring, RestructuringPreview } from '@roviec/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatDay } from '../../../messages/day-words.ts'
import { useMessages } from '../../../messages/language.tsx'
import { Button, ButtonLink } from '../../../ui/button/button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { PageHead } from '../../../ui/page-head/page-head.tsx'
import { ErrorState, LoadingState } from '../../../ui/state-view/state-view.tsx'
import { previewQuery } from '../api.ts'
import { CarriedList } from '../carried-list.tsx'
import { DecisionFacts } from '../decision-facts.tsx'
import { HeadDialog } from '../dialogs.ts'
import { FiguresTable } from '../figures-table.tsx'
import { StatusTag } from '../status-tag.tsx'
import { TreeView } from '../tree-view.tsx'
import { ActsEditor } from './acts-editor.tsx'
import { DoingButtons } from './doing-buttons.tsx'
import { ProblemList } from './problem-list.tsx'
import { type Draft, useDraft } from './use-draft.ts'
import styles from '../restructurings.module.css'

/** A restructuring before it is done: its acts on one side, what is in the way on the other. */
export function DraftView({ restructuring }: { readonly restructuring: FullRestructuring }) {
  const { general, restructurings: words } = useMessages()
  const draft = useDraft(restructuring.id)
  const { data: preview, ...asked } = useQuery(
    previewQuery(restructuring.id, restructuring.version),
  )
  const { title, status, effectiveOn } = restructuring
  return (
    <>
      <PageHead
        title={title}
        beside={<StatusTag status={status} />}
        subtitle={
          status === 'scheduled' && effectiveOn !== null
            ? words.doing.waiting(formatDay(effectiveOn))
            : undefined
        }
      >
        <ButtonLink to="/to-chuc/sap-xep">{words.toList}</ButtonLink>
        <Button icon="printer" onClick={() => window.print()}>
          {general.print}
        </Button>
      </PageHead>
      {asked.isPending && <LoadingState rows={10} />}
      {asked.isError && preview === undefined && (
        <ErrorState failure={asked.error} onRetry={() => void asked.refetch()} />
      )}
      {preview !== undefined && (
        <div className={styles['halves']}>
          <aside className={styles['aside']}>
            <DoingButtons
              restructuring={restructuring}
              preview={preview}
              stale={asked.isPlaceholderData || draft.busy}
            />
            <ProblemList restructuring={restructuring} preview={preview} draft={draft} />
          </aside>
          <Work restructuring={restructuring} preview={preview} draft={draft} />
        </div>
      )}
    </>
  )
}

interface WorkProps {
  readonly restructuring: FullRestructuring
  readonly preview: RestructuringPreview
  readonly draft: Draft
}

function Work({ restructuring, preview, draft }: WorkProps) {
  const { restructurings: words } = useMessages()
  const [editing, setEditing] = useState(false)
  const canEdit = restructuring.abilities.includes('edit')
  return (
    <div className={styles['main']}>
      {draft.refusal !== null && (
        <div role="alert">
          <Notice tone="risk" icon="alert-circle">
            {draft.refusal}
          </Notice>
        </div>
      )}
      <section className={styles['part']}>
        <div className={styles['part-head']}>
          <h2>{words.head.section}</h2>
          {canEdit && (
            <Button kind="quiet" icon="pencil" onClick={() => setEditing(true)}>
              {words.head.edit}
            </Button>
          )}
        </div>
        <DecisionFacts restructuring={restructuring} />
        <HeadDialog
          open={editing}
          onClose={() => setEditing(false)}
          restructuring={restructuring}
          draft={draft}
        />
      </section>
      <ActsEditor restructuring={restructuring} preview={preview} draft={draft} />
      {restructuring.acts.length > 0 && (
        <>
          <FiguresTable figures={preview.figures} targetPercent={restructuring.targetPercent} />
          <TreeView before={preview.treeBefore} after={preview.treeAfter} />
          <CarriedList carried={preview.carried} />
        </>
      )}
    </div>
  )
}
