/** What the keys of the review do, in the order in which they are explained. */
export const REVIEW_KEYS = {
  n: 'next',
  j: 'down',
  k: 'up',
  x: 'select',
  l: 'lead',
  d: 'due',
  a: 'accept',
  g: 'defer',
  b: 'discard',
  u: 'undo',
  '?': 'help',
} as const
export type ReviewKey = (typeof REVIEW_KEYS)[keyof typeof REVIEW_KEYS]

interface PressedKey {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly isComposing: boolean
  readonly target: EventTarget | null
}

/** The act that a key press asks for; null while somebody types, or in a dialog or a menu. */
export function actOfKey(pressed: PressedKey): ReviewKey | null {
  const { key, ctrlKey, metaKey, altKey, isComposing, target } = pressed
  if (isComposing || altKey || isTyping(target)) return null
  if (ctrlKey || metaKey) return key.toLowerCase() === 'z' ? 'undo' : null
  return isReviewKey(key) ? REVIEW_KEYS[key] : null
}

function isReviewKey(key: string): key is keyof typeof REVIEW_KEYS {
  return key in REVIEW_KEYS
}

const TAKES_LETTERS = 'input:not([type="checkbox"]), textarea, select, [contenteditable]'

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(`${TAKES_LETTERS}, [role="dialog"]`) !== null
}
