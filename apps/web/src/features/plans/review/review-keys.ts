/** What the keys of the review do, in the order in which they are explained. */
export const REVIEW_KEYS = {
  n: 'next',
  j: 'down',
  k: 'up',
  x: 'select',
  l: 'lead',
  d: 'due',
  a: 'accept',
  m: 'merge',
  s: 'split',
  g: 'defer',
  b: 'discard',
  u: 'undo',
  '?': 'help',
} as const
export type ReviewKey = (typeof REVIEW_KEYS)[keyof typeof REVIEW_KEYS]

type PressedKey = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'repeat' | 'isComposing' | 'target'
>

/**
 * The act that a key press asks for; null while somebody types, in a dialog, a menu or a list. With
 * the letters switched off only "?" and Ctrl+Z are left.
 */
export function actOfKey(pressed: PressedKey, areLettersOn: boolean): ReviewKey | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey, repeat, isComposing, target } = pressed
  if (isComposing || altKey || repeat || isElsewhere(target)) return null
  if (ctrlKey || metaKey) return key === 'z' && !shiftKey ? 'undo' : null
  if (!isReviewKey(key)) return null
  return areLettersOn || key === '?' ? REVIEW_KEYS[key] : null
}

function isReviewKey(key: string): key is keyof typeof REVIEW_KEYS {
  return key in REVIEW_KEYS
}

const TAKES_KEYS = [
  'input:not([type="checkbox"])',
  'textarea',
  'select',
  '[contenteditable]',
  '[role="dialog"]',
  '[role="menu"]',
  '[role="listbox"]',
].join(', ')

function isElsewhere(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TAKES_KEYS) !== null
}
