export interface Toast {
  readonly id: number
  readonly kind: 'done' | 'refusal'
  readonly words: string
}

const DONE_MS = 5000
const REFUSAL_MS = 12_000
const SHOWN_MAX = 4

let toasts: readonly Toast[] = []
let lastId = 0
const watchers = new Set<() => void>()

/** A short message that goes away by itself: what has been done. */
export function showDone(words: string): void {
  show('done', words, DONE_MS)
}

/** A refusal that belongs to no field of the screen. */
export function showRefusal(words: string): void {
  show('refusal', words, REFUSAL_MS)
}

export function dismissToast(id: number): void {
  change(toasts.filter((toast) => toast.id !== id))
}

export function listToasts(): readonly Toast[] {
  return toasts
}

/** Calls back on every change. Returns how to stop. */
export function watchToasts(onChange: () => void): () => void {
  watchers.add(onChange)
  return () => watchers.delete(onChange)
}

function show(kind: Toast['kind'], words: string, milliseconds: number): void {
  lastId += 1
  const id = lastId
  const others = toasts.filter((toast) => toast.words !== words)
  change([...others, { id, kind, words }].slice(-SHOWN_MAX))
  setTimeout(() => dismissToast(id), milliseconds)
}

function change(next: readonly Toast[]): void {
  toasts = next
  for (const watcher of watchers) watcher()
}
