import type { ReactNode } from 'react'
import styles from './filter-bar.module.css'

interface FilterBarProps {
  /** A field to search by; on a phone it has a line of its own. */
  readonly search?: ReactNode
  readonly children?: ReactNode
}

/** What narrows a list, between the head of a screen and its rows. */
export function FilterBar({ search, children }: FilterBarProps) {
  return (
    <div className={styles['bar']}>
      {search !== undefined && <div className={styles['search']}>{search}</div>}
      <div className={styles['row']}>{children}</div>
    </div>
  )
}

/** Pushes what follows to the right end. */
export function FilterSpring() {
  return <span className={styles['spring']} />
}
