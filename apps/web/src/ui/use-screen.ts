import { useSyncExternalStore } from 'react'

/** Wide enough for a list and a panel side by side. */
export function useIsWide(): boolean {
  return useMedia('(min-width: 64em)')
}

/** A phone: one column, large targets. */
export function useIsPhone(): boolean {
  return useMedia('(max-width: 47.99em)')
}

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const media = window.matchMedia(query)
      media.addEventListener('change', onChange)
      return () => media.removeEventListener('change', onChange)
    },
    () => window.matchMedia(query).matches,
  )
}
