import { GANTT_KEY_ACTS, type GanttKeyAct } from '../edit/edit-texts.ts'
import type { GanttTexts } from '../texts.ts'
import { build } from './build.ts'

/** The list of keys, over the chart; one that only shows leaves out the keys that edit. */
export interface KeyHelp {
  readonly element: HTMLDivElement
  readonly isShown: () => boolean
  show(isEditable: boolean): void
  /** Says whether it was shown. */
  hide(): boolean
}

const KEYS: Readonly<Record<GanttKeyAct, string>> = {
  go: '↑ ↓ Home End Page Up Page Down',
  branch: '← →',
  open: 'Enter',
  edit: 'F2',
  select: 'Space',
  'select-more': 'Shift+↑ ↓, Ctrl+Space, Ctrl+A',
  move: 'Alt+← →',
  'move-week': 'Alt+Page Up, Alt+Page Down',
  finish: 'Ctrl+← →',
  start: 'Ctrl+Shift+← →',
  indent: 'Alt+Shift+← →',
  reorder: 'Alt+↑ ↓',
  link: 'L',
  links: 'K, Shift+K',
  'change-link': '[ ], D',
  unlink: 'Delete',
  undo: 'Ctrl+Z, Ctrl+Y',
  zoom: '+ −, F',
  levels: '1–9, 0',
  time: 'Shift+← →, T',
  dismiss: 'Esc',
  help: '?',
}

const EDITING_ACTS: ReadonlySet<GanttKeyAct> = new Set<GanttKeyAct>([
  'edit',
  'move',
  'move-week',
  'finish',
  'start',
  'indent',
  'reorder',
  'link',
  'links',
  'change-link',
  'unlink',
  'undo',
])

export function createKeyHelp(
  document: Document,
  { editing }: GanttTexts,
  onHide: () => void,
): KeyHelp {
  const close = document.createElement('button')
  close.type = 'button'
  close.className = 'rv-gantt-help-close'
  close.textContent = editing.closeHelp
  const list = document.createElement('dl')
  const title = build(document, 'help-title', {}, editing.helpTitle)
  const head = build(document, 'help-head', {}, title, close)
  const attributes = { role: 'dialog', 'aria-label': editing.helpTitle }
  const element = build(document, 'help', attributes, head, list)
  element.hidden = true
  const help: KeyHelp = {
    element,
    isShown: () => !element.hidden,
    show(isEditable) {
      const acts = GANTT_KEY_ACTS.filter((act) => isEditable || !EDITING_ACTS.has(act))
      list.replaceChildren(...acts.flatMap((act) => entry(document, act, editing.keyActs[act])))
      element.hidden = false
      close.focus()
    },
    hide() {
      if (element.hidden) return false
      element.hidden = true
      onHide()
      return true
    },
  }
  close.addEventListener('click', () => help.hide())
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' || event.key === '?') help.hide()
    event.stopPropagation()
  })
  return help
}

function entry(document: Document, act: GanttKeyAct, words: string): HTMLElement[] {
  const term = document.createElement('dt')
  term.textContent = KEYS[act]
  const meaning = document.createElement('dd')
  meaning.textContent = words
  return [term, meaning]
}
