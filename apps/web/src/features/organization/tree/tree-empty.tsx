import type { IsoDate } from '@roviec/calendar'
import { useNavigate } from '@tanstack/react-router'
import { formatDay } from '../../../messages/day-words.ts'
import { useMessages } from '../../../messages/language.tsx'
import { useSession } from '../../../platform/session.tsx'
import { Button, ButtonLink } from '../../../ui/button/button.tsx'
import { EmptyState } from '../../../ui/state-view/state-view.tsx'

/** Nothing has been entered, or nothing had been on that day. */
export function EmptyTree({ on }: { readonly on: IsoDate | undefined }) {
  const { tree: words } = useMessages().organization
  const { abilities } = useSession()
  const canManage = abilities.includes('manage-organization')
  if (on !== undefined) return <EmptyState icon="history" title={words.emptyOn(formatDay(on))} />
  return (
    <EmptyState
      icon="hierarchy"
      title={words.emptyTitle}
      action={
        canManage && (
          <ButtonLink to="/to-chuc/nhap-du-lieu" icon="upload">
            {words.import}
          </ButtonLink>
        )
      }
    >
      {canManage ? words.emptyText : words.emptyTextReader}
    </EmptyState>
  )
}

/** The filters leave nothing over. */
export function NoMatch() {
  const { tree: words } = useMessages().organization
  const navigate = useNavigate({ from: '/to-chuc' })
  return (
    <EmptyState
      icon="search"
      title={words.noMatchTitle}
      action={
        <Button onClick={() => void navigate({ search: ({ on }) => ({ on }), replace: true })}>
          {words.clearFilters}
        </Button>
      }
    >
      {words.noMatchText}
    </EmptyState>
  )
}
