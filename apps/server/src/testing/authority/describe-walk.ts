import { API_ROUTES, type Route, type RouteName } from '@roviec/contract'
import { afterAll, describe, expect, test } from 'vitest'
import { operationsOf } from '../../app.ts'
import { AUTHORITY } from './authority-table.ts'
import { buildAuthorityWorld } from './authority-world.ts'
import { expectedOutcome, type Outcome, placesOf, type Rule } from './authority.ts'
import { openForgettingServer } from './forgetting-server.ts'
import { RECIPES } from './recipes.ts'
import { type Place, type Role, ROLE_NAMES } from './roles.ts'
import { tryRoute } from './try-route.ts'

/**
 * Tests, on PostgreSQL alone since they ask no more of the database than others do, of every route
 * that is chosen × every role × own unit, other unit, other tenant, over HTTP, against the table.
 * Several files share the work, each with a world of its own.
 */
export async function describeWalk(isChosen: (route: Route) => boolean): Promise<void> {
  if (!process.env['TEST_DATABASE_URL']) {
    test.skip('the table of authority is walked on PostgreSQL', () => undefined)
    return
  }
  const authority = await buildAuthorityWorld()
  const server = openForgettingServer(authority.world)
  afterAll(async () => {
    await server.close()
    await authority.world.close()
  })
  const bound = new Set(operationsOf(authority.world.identity).map(({ route }) => route))
  const names = (Object.keys(API_ROUTES) as RouteName[]).filter(
    (name) => isChosen(API_ROUTES[name]) && bound.has(API_ROUTES[name]),
  )

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
    const sender = authority.senders[role]
    const subjects = authority.subjects[place]
    const attempt = await RECIPES[name]({ subjects, of, sender, authority })
    return tryRoute(server, name, { sender, attempt })
  }

  describe.each(names)('%s', (name) => {
    test.each(AUTHORITY[name].rules.map((rule) => [rule.of ?? 'its subject', rule] as const))(
      'of %s answers everybody as the table says',
      async (_, rule) => {
        expect(await listSurprises(name, rule)).toEqual([])
      },
    )
  })
}

function isOpen({ security }: Route): boolean {
  return security === 'none'
}
