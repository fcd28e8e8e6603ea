const STORAGE_KEY = 'roviec.directory.recent'
const KEPT_MAX = 6

/** What was searched on this device lately, the latest first. It never leaves the device. */
export function listRecentSearches(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '[]')
    return Array.isArray(kept) ? kept.filter((text) => typeof text === 'string') : []
  } catch {
    return []
  }
}

/** Keeps a search; one that goes on from the one before takes its place. */
export function keepRecentSearch(search: string): readonly string[] {
  const others = listRecentSearches().filter(
    (kept) => !search.toLowerCase().startsWith(kept.toLowerCase()),
  )
  const next = [search, ...others].slice(0, KEPT_MAX)
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(next))
  } catch {
    // Storage may be switched off; nothing but the memory is lost.
  }
  return next
}

export function clearRecentSearches(): void {
  try {
    localStorage.removeItem(STORAGE_KEY)
  } catch {
    // There was nothing to keep it in.
  }
}
