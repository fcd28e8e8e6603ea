import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ErrorState, LoadingState } from '../../ui/state-view/state-view.tsx'
import { restructuringQuery } from './api.ts'
import { DraftView } from './draft/draft-view.tsx'
import { ResultView } from './result/result-view.tsx'
import styles from './restructurings.module.css'

/** One restructuring: a draft to work on, or what was done. */
export function RestructuringPage(): ReactNode {
  const { restructuringId } = useParams({ from: '/to-chuc/sap-xep/$restructuringId' })
  const { data, ...asked } = useQuery(restructuringQuery(restructuringId))
  return (
    <div className={styles['screen']}>
      {asked.isPending && <LoadingState rows={12} />}
      {asked.isError && data === undefined && (
        <ErrorState failure={asked.error} onRetry={() => void asked.refetch()} />
      )}
      {data !== undefined &&
        (data.result === null ? (
          <DraftView restructuring={data} />
        ) : (
          <ResultView restructuring={data} result={data.result} />
        ))}
    </div>
  )
}
