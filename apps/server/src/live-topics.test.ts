import { expect, test } from 'vitest'
import { topicsOf } from './live-topics.ts'

test.each([
  ['settings.changed', ['settings']],
  ['assistant.asked', []],
  ['plan.published', ['plans', 'tasks', 'warnings']],
  ['nobody.knows', []],
] as const)('after %s open screens read %j again', (action, topics) => {
  expect(topicsOf(action)).toEqual(topics)
})
