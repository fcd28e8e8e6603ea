import { useState } from 'react'

const STORAGE_KEY = 'roviec.review-letters'

/** Whether single letters act in the review: who dictates or types by accident can switch them off. */
export function useLettersSetting() {
  const [areOn, setOn] = useState(() => read() !== 'off')
  return {
    areOn,
    set: (on: boolean) => {
      setOn(on)
      try {
        localStorage.setItem(STORAGE_KEY, on ? 'on' : 'off')
      } catch {
        // A browser that keeps nothing keeps it until the page is left.
      }
    },
  }
}

function read(): string | null {
  try {
    return localStorage.getItem(STORAGE_KEY)
  } catch {
    return null
  }
}
