import { API_ROUTES, type Route, type RouteName } from '@roviec/contract'
import { afterAll, describe, expect, test } from 'vitest'
import { operationsOf } from './app.ts'
import { AUTHORITY } from './testing/authority/authority-table.ts'
import { buildAuthorityWorld } from './testing/authority/authority-world.ts'
import {
  expectedOutcome,
  type Outcome,
  type Place,
  placesOf,
  ROLE_NAMES,
  type Role,
  type Rule,
} from './testing/authority/authority.ts'
import { openForgettingServer } from './testing/authority/forgetting-server.ts'
import { RECIPES } from './testing/authority/recipes.ts'
import { tryRoute } from './testing/authority/try-route.ts'

// Every route × every role × own unit, other unit, other tenant, over HTTP, against the table.

const authority = await buildAuthorityWorld()
const server = openForgettingServer(authority.world)
afterAll(async () => {
  await server.close()
  await authority.world.close()
})

const NAMES = Object.keys(API_ROUTES) as readonly RouteName[]
const bound = new Set(operationsOf(authority.world.identity).map(({ route }) => route))
const SERVED = NAMES.filter((name) => bound.has(API_ROUTES[name]))

test.each(SERVED)('somebody has decided who may %s, and how to try it', (name) => {
  expect(AUTHORITY, `say in testing/authority who may ${name}`).toHaveProperty(name)
  expect(RECIPES, `say in testing/authority how to try ${name}`).toHaveProperty(name)
})

describe.each(SERVED.filter((name) => name in AUTHORITY))('%s', (name) => {
  const rules = AUTHORITY[name]?.rules ?? []

  test.each(rules.map((rule) => [rule.of ?? 'its subject', rule] as const))(
    'of %s answers everybody as the table says',
    async (_, rule) => {
      expect(await listSurprises(name, rule)).toEqual([])
    },
  )
})

/** Each cell whose outcome is not the one of the table, as a sentence. */
async function listSurprises(name: RouteName, rule: Rule): Promise<readonly string[]> {
  const surprises: string[] = []
  for (const role of ROLE_NAMES) {
    for (const place of placesOf(rule)) {
      const expected = expectedOutcome(rule, role, place, isOpen(API_ROUTES[name]))
      const outcome = await tryCell(name, rule, { role, place })
      if (outcome !== expected) surprises.push(`${role}, ${place}: ${outcome}, not ${expected}`)
    }
  }
  return surprises
}

async function tryCell(
  name: RouteName,
  { of }: Rule,
  { role, place }: { readonly role: Role; readonly place: Place },
): Promise<Outcome> {
  const recipe = RECIPES[name]
  if (recipe === undefined) throw new Error(`Say in testing/authority how to try ${name}.`)
  const sender = authority.senders[role]
  const subjects = authority.subjects[place]
  const attempt = await recipe({ subjects, of, sender, authority })
  return tryRoute(server, name, { sender, attempt })
}

function isOpen({ security }: Route): boolean {
  return security === 'none'
}
