import { readFileSync } from 'node:fs'
import { compileFunction } from 'node:vm'
import { describe, expect, test } from 'vitest'
import * as calendar from './index.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const examples = [...readme.matchAll(/^## (.+)$[^]*?```js\n([^]*?)```/gm)].map(
  ([, title = '', code = '']) => ({ title, code }),
)

test('the page has three examples', () => {
  expect(examples.map(({ title }) => title)).toEqual(['Working days', 'Terms', 'Lunar dates'])
})

describe.for(examples)('the example “$title”', ({ code }) => {
  const answers = [...code.matchAll(/^(.+) \/\/ → (.+)$/gm)]

  test('gives the answers that stand beside it', () => {
    const setup = code.replaceAll(/^.+ \/\/ → .+$/gm, '')
    const expressions = answers.map(([, expression]) => expression).join(',\n')
    const names = Object.keys(calendar)
    const run = compileFunction(`${setup}\nreturn [${expressions}]`, names)
    const expected = answers.map(([, , answer = '']) => JSON.parse(answer) as unknown)
    expect(run(...Object.values(calendar))).toEqual(expected)
    expect(answers.length).toBeGreaterThan(3)
  })
})
