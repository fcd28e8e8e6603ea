import type { GanttEdge } from '../edit/gantt-edit.ts'
import type { KeyPress } from './keyboard.ts'

/** Keys that select, or change what is in view. */
export type ViewKey =
  | { readonly kind: 'extend'; readonly by: -1 | 1 }
  | { readonly kind: 'select-all' }
  | { readonly kind: 'toggle-selected' }
  | { readonly kind: 'fit' }
  | { readonly kind: 'level'; readonly level: number }
  | { readonly kind: 'help' }

/** Keys that edit; a chart that only shows leaves them to the browser. */
export type EditKey =
  | { readonly kind: 'move-rows'; readonly days: number }
  | { readonly kind: 'step-edge'; readonly edge: GanttEdge; readonly days: -1 | 1 }
  | { readonly kind: 'indent' | 'outdent' }
  | { readonly kind: 'reorder'; readonly by: -1 | 1 }
  | { readonly kind: 'link-row' }
  | { readonly kind: 'next-link'; readonly by: -1 | 1 }
  | { readonly kind: 'link-lag'; readonly by: -1 | 1 }
  | { readonly kind: 'link-type' }
  | { readonly kind: 'unlink' }
  | { readonly kind: 'edit-cell' }
  | { readonly kind: 'undo' | 'redo' }

/** Working days of a week, for the keys that move by one. */
const WEEK = 5

export function readViewKey(press: KeyPress): ViewKey | null {
  const name = nameOf(press)
  return VIEW_KEYS[name] ?? levelKey(name)
}

export function readEditKey(press: KeyPress): EditKey | null {
  return EDIT_KEYS[nameOf(press)] ?? null
}

/** `Ctrl+Shift+ArrowLeft`: modifiers in this order; on a Mac the command key is as good as Ctrl. */
function nameOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): string {
  const isLetter = key.length === 1
  const parts = [
    ctrlKey || metaKey ? 'Ctrl' : '',
    altKey ? 'Alt' : '',
    // Of a sign such as "?", Shift is only the way to type it.
    shiftKey && (!isLetter || /\p{L}/u.test(key)) ? 'Shift' : '',
    isLetter ? key.toLowerCase() : key,
  ]
  return parts.filter((part) => part !== '').join('+')
}

function levelKey(name: string): ViewKey | null {
  return /^[0-9]$/.test(name) ? { kind: 'level', level: Number(name) } : null
}

const VIEW_KEYS: Readonly<Record<string, ViewKey>> = {
  'Shift+ArrowDown': { kind: 'extend', by: 1 },
  'Shift+ArrowUp': { kind: 'extend', by: -1 },
  'Ctrl+a': { kind: 'select-all' },
  'Ctrl+ ': { kind: 'toggle-selected' },
  f: { kind: 'fit' },
  '?': { kind: 'help' },
}

const EDIT_KEYS: Readonly<Record<string, EditKey>> = {
  'Alt+ArrowRight': { kind: 'move-rows', days: 1 },
  'Alt+ArrowLeft': { kind: 'move-rows', days: -1 },
  'Alt+PageDown': { kind: 'move-rows', days: WEEK },
  'Alt+PageUp': { kind: 'move-rows', days: -WEEK },
  'Ctrl+ArrowRight': { kind: 'step-edge', edge: 'finish', days: 1 },
  'Ctrl+ArrowLeft': { kind: 'step-edge', edge: 'finish', days: -1 },
  'Ctrl+Shift+ArrowRight': { kind: 'step-edge', edge: 'start', days: 1 },
  'Ctrl+Shift+ArrowLeft': { kind: 'step-edge', edge: 'start', days: -1 },
  'Alt+Shift+ArrowRight': { kind: 'indent' },
  'Alt+Shift+ArrowLeft': { kind: 'outdent' },
  'Alt+ArrowDown': { kind: 'reorder', by: 1 },
  'Alt+ArrowUp': { kind: 'reorder', by: -1 },
  l: { kind: 'link-row' },
  k: { kind: 'next-link', by: 1 },
  'Shift+k': { kind: 'next-link', by: -1 },
  '[': { kind: 'link-lag', by: -1 },
  ']': { kind: 'link-lag', by: 1 },
  d: { kind: 'link-type' },
  Delete: { kind: 'unlink' },
  Backspace: { kind: 'unlink' },
  F2: { kind: 'edit-cell' },
  'Ctrl+z': { kind: 'undo' },
  'Ctrl+y': { kind: 'redo' },
  'Ctrl+Shift+z': { kind: 'redo' },
}
