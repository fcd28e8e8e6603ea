import { useId, type ReactNode } from 'react'
import { CountBadge, type Tone } from '../tag/tag.tsx'
import { classNames } from '../class-names.ts'
import { Icon } from '../icon/icon.tsx'
import styles from './group.module.css'

interface GroupProps {
  readonly title: string
  readonly count?: number | undefined
  readonly note?: ReactNode
  readonly tone?: 'late' | 'risk' | undefined
  readonly open: boolean
  readonly onToggle: () => void
  readonly children: ReactNode
}

const BADGE_TONES: Record<'late' | 'risk', 'late-solid' | Tone> = {
  late: 'late-solid',
  risk: 'risk',
}

/** Rows under a heading that can be folded away. */
export function Group({ title, count, note, tone, open, onToggle, children }: GroupProps) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h2 className={styles['head']}>
        <button
          type="button"
          className={styles['toggle']}
          aria-expanded={open}
          aria-controls={`${id}-rows`}
          onClick={onToggle}
        >
          <Icon name={open ? 'chevron-down' : 'chevron-right'} size={16} />
          <span id={id} className={classNames(styles['title'], tone && styles[tone])}>
            {title}
          </span>
          {count !== undefined && (
            <CountBadge tone={tone === undefined ? 'grey' : BADGE_TONES[tone]}>{count}</CountBadge>
          )}
        </button>
        {note !== undefined && <span className={styles['note']}>{note}</span>}
      </h2>
      <div id={`${id}-rows`} hidden={!open}>
        {open && children}
      </div>
    </section>
  )
}
