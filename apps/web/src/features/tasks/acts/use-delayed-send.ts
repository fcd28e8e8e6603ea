import { useEffect, useRef, useState } from 'react'

const WAIT_MS = 5000

interface DelayedSend {
  /** What is about to be sent; null when nothing waits. */
  readonly waiting: string | null
  readonly start: (words: string, send: () => void) => void
  readonly undo: () => void
}

/** Waits some seconds before sending, so that a wrong tap can be taken back. Leaving the page sends at once. */
export function useDelayedSend(): DelayedSend {
  const [waiting, setWaiting] = useState<string | null>(null)
  const pending = useRef<{ timer: ReturnType<typeof setTimeout>; send: () => void } | null>(null)

  function flush(): void {
    const due = pending.current
    if (due === null) return
    clearTimeout(due.timer)
    pending.current = null
    due.send()
  }

  useEffect(() => {
    window.addEventListener('pagehide', flush)
    return () => {
      window.removeEventListener('pagehide', flush)
      flush()
    }
  }, [])

  return {
    waiting,
    start(words, send) {
      flush()
      const timer = setTimeout(() => {
        setWaiting(null)
        flush()
      }, WAIT_MS)
      pending.current = { timer, send }
      setWaiting(words)
    },
    undo() {
      clearTimeout(pending.current?.timer)
      pending.current = null
      setWaiting(null)
    },
  }
}
