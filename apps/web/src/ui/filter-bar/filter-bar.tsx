import type { ReactNode } from 'react'
import styles from './filter-bar.module.css'

/** What narrows a list, between the head of a screen and its rows. */
export function FilterBar({ children }: { readonly children: ReactNode }) {
  return <div className={styles['bar']}>{children}</div>
}

/** Pushes what follows to the right end. */
export function FilterSpring() {
  return <span className={styles['spring']} />
}
