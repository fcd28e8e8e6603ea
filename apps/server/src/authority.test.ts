import { API_ROUTES } from '@roviec/contract'
import { expect, test } from 'vitest'
import { AUTHORITY } from './testing/authority/authority-table.ts'
import { describeWalk } from './testing/authority/describe-walk.ts'
import { RECIPES } from './testing/authority/recipes.ts'

// Who may do what with plans, tasks, warnings, figures and the record; authority-of-offices.test.ts
// walks the rest.

const WORK = ['plans', 'tasks', 'warnings', 'reports', 'audit']

await describeWalk(({ tag }) => WORK.includes(tag))

test.each(Object.keys(API_ROUTES))('somebody has decided who may %s, and how to try it', (name) => {
  expect(AUTHORITY, `say in testing/authority who may ${name}`).toHaveProperty(name)
  expect(RECIPES, `say in testing/authority how to try ${name}`).toHaveProperty(name)
})
