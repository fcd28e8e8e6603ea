import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type RefCallback,
  type RefObject,
} from 'react'
import { flushSync } from 'react-dom'

/** A row that is drawn, and how far below the first it begins, in pixels. */
export interface PlacedRow {
  readonly index: number
  readonly top: number
}

interface VirtualRows {
  /** Goes on the element that holds the rows. */
  readonly list: RefObject<HTMLDivElement | null>
  /** Goes on every row, beside `data-key`: its real height is kept. */
  readonly measure: RefCallback<HTMLElement>
  readonly rows: readonly PlacedRow[]
  /** Of all rows together, in pixels. */
  readonly height: number
  /** Every row is drawn, one under the other, for the printer. */
  readonly printing: boolean
}

const OVERSCAN_PX = 400

interface Options {
  readonly keys: readonly string[]
  /** The height of a row that has not been drawn yet, in pixels. */
  readonly estimate: number
  /** A row that is drawn wherever it is: the one that has the focus. */
  readonly keep: number
}

/**
 * Draws of a long list what is in sight. Rows may have any height. It does not matter which element
 * scrolls: what counts is where the list stands in the window.
 */
export function useVirtualRows({ keys, estimate, keep }: Options): VirtualRows {
  const list = useRef<HTMLDivElement>(null)
  const { heights, measure } = useHeights()
  const sight = useSight(list, keys.length)
  const printing = usePrinting()

  const rows: PlacedRow[] = []
  let top = 0
  for (const [index, key] of keys.entries()) {
    const height = heights.get(key) ?? estimate
    const isInSight = top + height >= sight.from && top <= sight.to
    if (isInSight || index === keep || printing) rows.push({ index, top })
    top += height
  }
  return { list, measure, rows, height: top, printing }
}

function useHeights() {
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map())
  const observer = useRef<ResizeObserver | null>(null)
  const measure = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined
    observer.current ??= new ResizeObserver((entries) =>
      setHeights((was) => withMeasured(was, entries)),
    )
    const watching = observer.current
    watching.observe(element)
    return () => watching.unobserve(element)
  }, [])
  useEffect(() => () => observer.current?.disconnect(), [])
  return { heights, measure }
}

function withMeasured(
  was: ReadonlyMap<string, number>,
  entries: readonly ResizeObserverEntry[],
): ReadonlyMap<string, number> {
  const changed = entries.flatMap(({ target, borderBoxSize: [size] }) => {
    const key = target instanceof HTMLElement ? target.dataset['key'] : undefined
    const height = Math.ceil(size?.blockSize ?? 0)
    return key === undefined || height === 0 || was.get(key) === height ? [] : [{ key, height }]
  })
  if (changed.length === 0) return was
  const next = new Map(was)
  for (const { key, height } of changed) next.set(key, height)
  return next
}

interface Sight {
  readonly from: number
  readonly to: number
}

/** Which part of the list the window shows, with some more at both ends. */
function useSight(list: RefObject<HTMLDivElement | null>, count: number): Sight {
  const [sight, setSight] = useState<Sight>({ from: 0, to: 1200 })
  const look = useCallback(() => {
    const top = list.current?.getBoundingClientRect().top ?? 0
    // In steps, so that a small movement draws nothing anew.
    const from = Math.floor((-top - OVERSCAN_PX) / 200) * 200
    const to = Math.ceil((window.innerHeight - top + OVERSCAN_PX) / 200) * 200
    setSight((was) => (was.from === from && was.to === to ? was : { from, to }))
  }, [list])

  useLayoutEffect(look, [look, count])
  useEffect(() => {
    document.addEventListener('scroll', look, { capture: true, passive: true })
    window.addEventListener('resize', look)
    return () => {
      document.removeEventListener('scroll', look, { capture: true })
      window.removeEventListener('resize', look)
    }
  }, [look])
  return sight
}

function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true))
    const end = () => setPrinting(false)
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    }
  }, [])
  return printing
}
