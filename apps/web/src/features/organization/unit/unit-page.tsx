import type { UnitPage as UnitPageData } from '@roviec/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { formatDay } from '../../../messages/day-words.ts'
import { useMessages } from '../../../messages/language.tsx'
import { IconButton } from '../../../ui/button/button.tsx'
import { Icon } from '../../../ui/icon/icon.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { PageHead } from '../../../ui/page-head/page-head.tsx'
import { ErrorState, LoadingState } from '../../../ui/state-view/state-view.tsx'
import { unitPageQuery } from '../api.ts'
import { InsideList } from './inside-list.tsx'
import { SeatList } from './seat-list.tsx'
import { UnitActions } from './unit-actions.tsx'
import { UnitFacts } from './unit-facts.tsx'
import { UnitFieldsOfWork } from './unit-fields-of-work.tsx'
import { UnitTimeline } from './unit-timeline.tsx'
import { UnitWork } from './unit-work.tsx'
import styles from './unit.module.css'

/** One unit: where it stands, its people and their contacts, what is vacant, its work, its past. */
export function UnitPage(): ReactNode {
  const { organization, general } = useMessages()
  const { unitId } = useParams({ from: '/to-chuc/don-vi/$unitId' })
  const page = useQuery(unitPageQuery(unitId))
  const router = useRouter()
  return (
    <div className={styles['screen']}>
      <PageHead
        title={page.data?.unit.name ?? organization.tree.title}
        subtitle={page.data !== undefined && <Path path={page.data.path} />}
        back={
          <IconButton
            icon="arrow-left"
            label={general.back}
            onClick={() =>
              router.history.canGoBack()
                ? router.history.back()
                : void router.navigate({ to: '/to-chuc' })
            }
          />
        }
      >
        {page.data !== undefined && <UnitActions unit={page.data.unit} />}
      </PageHead>
      {page.isPending && <LoadingState rows={10} />}
      {page.isError && <ErrorState failure={page.error} onRetry={() => void page.refetch()} />}
      {page.data !== undefined && <UnitPanes page={page.data} />}
    </div>
  )
}

function UnitPanes({ page }: { readonly page: UnitPageData }) {
  const words = useMessages().organization.unit
  const { unit, seats, inside } = page
  return (
    <div className={styles['panes']}>
      <div className={styles['main']}>
        {unit.validTo !== null && (
          <div className={styles['notice']}>
            <Notice tone="off" icon="history">
              {words.closed(formatDay(unit.validTo))}
            </Notice>
          </div>
        )}
        <SeatList seats={seats} />
        <InsideList inside={inside} />
        <UnitTimeline unitId={unit.id} />
      </div>
      <aside className={styles['side']} aria-label={words.facts}>
        <UnitFacts unit={unit} />
        <UnitWork unit={unit} />
        <UnitFieldsOfWork unit={unit} />
      </aside>
    </div>
  )
}

/** The way from the top down, without the unit itself. */
function Path({ path }: Pick<UnitPageData, 'path'>) {
  const { unit: words } = useMessages().organization
  const above = path.slice(0, -1)
  if (above.length === 0) return null
  return (
    <span className={styles['path']}>
      <span className="visually-hidden">{words.path} </span>
      {above.map(({ id, name }, index) => (
        <span key={id}>
          {index > 0 && <Icon name="chevron-right" size={12} />}
          <Link to="/to-chuc/don-vi/$unitId" params={{ unitId: id }}>
            {name}
          </Link>
        </span>
      ))}
    </span>
  )
}
