import { expect, test } from 'vitest'
import { actOfKey } from './review-keys.ts'

const pressed = (change: Partial<Parameters<typeof actOfKey>[0]>) => ({
  key: 'b',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  repeat: false,
  isComposing: false,
  target: document.body,
  ...change,
})

test.each([
  [{}, 'discard'],
  [{ key: 'm' }, 'merge'],
  [{ key: 'y' }, null],
  [{ key: 'z', ctrlKey: true }, 'undo'],
  [{ key: 'Z', ctrlKey: true, shiftKey: true }, null],
  [{ key: 'b', ctrlKey: true }, null],
  [{ altKey: true }, null],
  [{ repeat: true }, null],
  [{ isComposing: true }, null],
] as const)('%j asks for %s', (change, act) => {
  expect(actOfKey(pressed(change), true)).toBe(act)
})

test.each(['<input>', '<textarea>', '<select>', '<div role="menu">', '<div role="dialog">'])(
  'inside %s letters are letters',
  (tag) => {
    document.body.innerHTML = tag
    const target = document.body.firstElementChild

    expect(actOfKey(pressed({ target }), true)).toBeNull()
  },
)

test('with the letters switched off the list of keys and undo are left', () => {
  expect(actOfKey(pressed({}), false)).toBeNull()
  expect(actOfKey(pressed({ key: '?' }), false)).toBe('help')
  expect(actOfKey(pressed({ key: 'z', ctrlKey: true }), false)).toBe('undo')
})
