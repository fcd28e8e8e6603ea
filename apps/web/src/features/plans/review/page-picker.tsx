import { useEffect, useState, type RefObject } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import styles from './document-pane.module.css'

interface PagePickerProps {
  readonly pages: ReadonlyMap<number, number>
  /** The element that scrolls, with one separator per page. */
  readonly pane: RefObject<HTMLDivElement | null>
}

/** The page in sight, and a way to another. Nothing for a file without pages. */
export function PagePicker({ pages, pane }: PagePickerProps) {
  const { review } = useMessages()
  const numbers = [...pages.values()]
  const [at, setAt] = useState(0)
  useEffect(() => {
    const desk = pane.current
    if (desk === null) return
    const look = () => setAt(pageInSight(desk))
    desk.addEventListener('scroll', look, { passive: true })
    return () => desk.removeEventListener('scroll', look)
  }, [pane])
  if (numbers.length < 2) return null
  return (
    <span className={styles['pages']}>
      {review.pageLabel}
      <select
        aria-label={review.pageLabel}
        value={Math.min(at, numbers.length - 1)}
        onChange={(event) =>
          separatorsOf(pane.current)[Number(event.target.value)]?.scrollIntoView()
        }
      >
        {numbers.map((page, index) => (
          <option key={`${index} ${page}`} value={index}>
            {page}
          </option>
        ))}
      </select>
      / {numbers.at(-1)}
    </span>
  )
}

const READING_LINE = 80

function pageInSight(desk: HTMLElement): number {
  const top = desk.getBoundingClientRect().top + READING_LINE
  const passed = separatorsOf(desk).filter((mark) => mark.getBoundingClientRect().top <= top)
  return Math.max(0, passed.length - 1)
}

function separatorsOf(desk: HTMLElement | null): readonly Element[] {
  return [...(desk?.querySelectorAll('[role="separator"]') ?? [])]
}
