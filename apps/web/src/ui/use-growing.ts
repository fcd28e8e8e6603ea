import { useEffect, useState, type RefCallback } from 'react'
import { flushSync } from 'react-dom'

const STEP = 150

interface Growing {
  /** How many of the rows to draw now. */
  readonly shown: number
  /** Goes on what stands after the last drawn row; null when all are drawn. */
  readonly end: RefCallback<HTMLElement> | null
}

/**
 * Draws a long list as far as it is looked at: more rows when its end comes near, all of them for
 * the printer. `atLeast` rows are drawn at once.
 */
export function useGrowing(count: number, atLeast = 0): Growing {
  const [wanted, setWanted] = useState(STEP)
  const shown = Math.min(count, Math.max(wanted, atLeast))
  const isWhole = shown >= count

  useEffect(() => {
    if (isWhole) return
    const drawAll = () => flushSync(() => setWanted(Number.MAX_SAFE_INTEGER))
    window.addEventListener('beforeprint', drawAll)
    return () => window.removeEventListener('beforeprint', drawAll)
  }, [isWhole])

  return { shown, end: isWhole ? null : watchEnd }

  function watchEnd(element: HTMLElement | null): (() => void) | undefined {
    if (element === null) return undefined
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setWanted(shown + STEP)
      },
      { rootMargin: '1200px' },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }
}
