import { expect, test } from 'vitest'
import { readEditKey, readViewKey } from './edit-keys.ts'
import { readKey } from './keyboard.ts'

function press(name: string) {
  const parts = name.split('+')
  const has = (part: string) => parts.includes(part)
  return {
    key: parts.at(-1) ?? '',
    ctrlKey: has('Ctrl'),
    metaKey: has('Meta'),
    altKey: has('Alt'),
    shiftKey: has('Shift'),
  }
}

test.each([
  ['Alt+ArrowRight', { kind: 'move-rows', days: 1 }],
  ['Alt+PageUp', { kind: 'move-rows', days: -5 }],
  ['Ctrl+ArrowLeft', { kind: 'step-edge', edge: 'finish', days: -1 }],
  ['Ctrl+Shift+ArrowRight', { kind: 'step-edge', edge: 'start', days: 1 }],
  ['Alt+Shift+ArrowRight', { kind: 'indent' }],
  ['Alt+ArrowUp', { kind: 'reorder', by: -1 }],
  ['l', { kind: 'link-row' }],
  ['L', { kind: 'link-row' }],
  ['Shift+K', { kind: 'next-link', by: -1 }],
  ['Meta+z', { kind: 'undo' }],
  ['Ctrl+Shift+Z', { kind: 'redo' }],
])('%s edits', (name, key) => {
  expect(readEditKey(press(name))).toEqual(key)
})

test.each([
  ['Shift+?', { kind: 'help' }],
  ['3', { kind: 'level', level: 3 }],
  ['Shift+ArrowUp', { kind: 'extend', by: -1 }],
  ['Ctrl+ ', { kind: 'toggle-selected' }],
])('%s is for the view', (name, key) => {
  expect(readViewKey(press(name))).toEqual(key)
})

test.each(['Ctrl+l', 'Alt+f', 'Ctrl+1', 'Ctrl+c', 'Tab', 'Shift+Tab', 'x'])(
  '%s is left to the browser',
  (name) => {
    expect([readEditKey(press(name)), readViewKey(press(name)), readKey(press(name))]).toEqual([
      null,
      null,
      null,
    ])
  },
)

test('the keys that move between rows and scroll the time are nobody else’s', () => {
  const names = ['ArrowDown', 'Enter', ' ', '=', 't', 'Escape', 'Shift+ArrowRight', 'Home']

  for (const name of names) {
    expect(readKey(press(name))).not.toBeNull()
    expect([readEditKey(press(name)), readViewKey(press(name))]).toEqual([null, null])
  }
})
