import { readdirSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { openCommandFolder, PLAN_TEXT } from '../testing/command-folder.ts'

const folder = openCommandFolder()
const { roviec, save } = folder
afterAll(folder.close)

const PLAN = save('ke-hoach.txt', PLAN_TEXT)

test('draws a document as SVG and says what it drew', async () => {
  const { code, stdout } = await roviec(['gantt', PLAN, '-o', 'a.svg', '--json'])

  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ file: 'a.svg', rows: 4 })
  const svg = folder.load('a.svg')
  expect(svg).toMatch(/^<svg /u)
  expect(svg).toContain('Sở Tài chính')
  expect(svg).toContain('30/09/2026')
})

test('draws a page that needs nothing from outside, and prints nothing', async () => {
  const { code, stdout } = await roviec(['gantt', PLAN, '--output=a.html', '--zoom=week'])

  expect([code, stdout]).toEqual([0, ''])
  const page = folder.load('a.html')
  expect(page).toMatch(/^<!doctype html>/u)
  expect(page).not.toMatch(/<script|(?:src|href)="(?:https?:)?\/\//u)
})

test('keeps the picture that was there when the document cannot be read', async () => {
  save('cu.svg', 'cũ')
  const { code } = await roviec(['gantt', 'khong-co.txt', '-o', 'cu.svg'])

  expect([code, folder.load('cu.svg')]).toEqual([2, 'cũ'])
  expect(readdirSync(folder.path('.')).filter((name) => name.endsWith('.partial'))).toEqual([])
})

test.each([
  [['-o', 'a.pdf'], 'chưa có'],
  [['-o', 'a.png'], 'chưa có'],
  [['-o', 'a.bmp'], 'a.bmp'],
  [['-o', 'a.svg', '--zoom=year'], '--zoom=year'],
  [['-o', 'a.svg', '--today=31/02'], '--today=31/02'],
  [['-o', 'no-folder/a.svg'], 'no-folder/a.svg'],
  [[], 'gantt'],
])('answers 2 to %j', async (words, said) => {
  const { code, stdout, stderr } = await roviec(['gantt', PLAN, ...words])

  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain(said)
})

test('answers 2 to a file of Microsoft Project, which it cannot read yet', async () => {
  const file = save('p.xml', '<?xml version="1.0"?><Project/>')

  expect(await roviec(['gantt', file, '-o', 'p.svg'])).toEqual({
    code: 2,
    stdout: '',
    stderr: 'p.xml: Định dạng .xml chưa có trong bản này.\n',
  })
})
