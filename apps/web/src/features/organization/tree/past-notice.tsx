import type { IsoDate } from '@roviec/calendar'
import { useNavigate } from '@tanstack/react-router'
import { formatDay } from '../../../messages/day-words.ts'
import { useMessages } from '../../../messages/language.tsx'
import { useToday } from '../../../platform/today.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import styles from './tree.module.css'

/** Says beyond doubt that the tree on the screen is not today's. */
export function PastNotice({ on }: { readonly on: IsoDate }) {
  const { tree: words } = useMessages().organization
  const today = useToday()
  const navigate = useNavigate({ from: '/to-chuc' })
  return (
    <div className={styles['past']}>
      <Notice
        tone="risk"
        icon="history"
        title={words.pastTitle(formatDay(on))}
        action={
          <Button
            onClick={() =>
              void navigate({ search: (was) => ({ ...was, on: undefined }), replace: true })
            }
          >
            {words.backToToday}
          </Button>
        }
      >
        {on < today ? words.pastText : words.futureText}
      </Notice>
    </div>
  )
}
