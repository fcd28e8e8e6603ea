import { findFolded } from './fold-for-search.ts'
import styles from './seat.module.css'

/** A text with the places marked where the searched words stand, marks and case aside. */
export function FoldedMark({ text, search }: { readonly text: string; readonly search: string }) {
  const places = findFolded(text, search)
  const starts = [0, ...places.map(([, end]) => end)]
  return (
    <>
      {places.map(([start, end], index) => (
        <span key={start}>
          {text.slice(starts[index], start)}
          <mark className={styles['mark']}>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(starts.at(-1))}
    </>
  )
}
