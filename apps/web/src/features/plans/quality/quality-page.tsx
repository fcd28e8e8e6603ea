import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { PageHead } from '../../../ui/page-head/page-head.tsx'
import { SegmentedControl } from '../../../ui/segmented-control/segmented-control.tsx'
import { CopiesView } from './copies-view.tsx'
import { ScoresView } from './scores-view.tsx'
import styles from './quality.module.css'

/** How clear the published documents are as written, and which of them are nearly the same. */
export function QualityPage(): ReactNode {
  const { documentQuality: words, general } = useMessages()
  const { view = 'scores' } = useSearch({ from: '/chat-luong-van-ban' })
  const navigate = useNavigate({ from: '/chat-luong-van-ban' })
  return (
    <div className={styles['screen']}>
      <PageHead title={words.title} subtitle={words.subtitle}>
        <SegmentedControl<'scores' | 'copies'>
          label={words.views}
          value={view}
          segments={[
            { value: 'scores', label: words.scores },
            { value: 'copies', label: words.copies.title },
          ]}
          onChange={(chosen) =>
            void navigate({
              search: { view: chosen === 'copies' ? chosen : undefined },
              replace: true,
            })
          }
        />
        <ButtonLink to="/overview" icon="dashboard">
          {general.nav.overview}
        </ButtonLink>
      </PageHead>
      <div className={styles['scroll']}>{view === 'copies' ? <CopiesView /> : <ScoresView />}</div>
    </div>
  )
}
