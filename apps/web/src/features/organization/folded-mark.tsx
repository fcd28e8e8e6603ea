import { findFolded } from './fold-for-search.ts'
import styles from './seat.module.css'

/** A text with the place marked where the searched words stand, marks and case aside. */
export function FoldedMark({ text, search }: { readonly text: string; readonly search: string }) {
  const found = findFolded(text, search)
  if (found === null) return text
  const [start, end] = found
  return (
    <>
      {text.slice(0, start)}
      <mark className={styles['mark']}>{text.slice(start, end)}</mark>
      {text.slice(end)}
    </>
  )
}
