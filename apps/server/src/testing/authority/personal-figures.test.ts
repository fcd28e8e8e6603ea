import { API_ROUTES, type Route } from '@roviec/contract'
import { expect, test } from 'vitest'
import { z } from 'zod'

// I8: a figure about a person is shown to that person first. There is none yet, and this test looks
// through every answer of the interface for one: an object that names a person beside a number.

/** What names somebody, directly or one step down. */
const NAMES =
  /^(?:fullName|personId|holder|holderName|actorName|assignerName|answers|acting|person)$/

/** Numbers that say nothing about what somebody did. */
const PLAIN_NUMBERS = /^(?:version|ordinal|seq|limit|rowNumber|hours|byteCount)$/

/** Numbers beside a name, and why they are no verdict on that person. */
const ACCEPTED: Readonly<Record<string, string>> = {
  'task: workingDaysLeft': 'the state of one task, which everybody sees at once',
  'task: progressPercent': 'the state of one task, as its doer reported it',
  'task: verifierWorkingDays': 'the days of one task that are set aside, of no person by name',
  'act: progressPercent': 'the doer’s own report of one task',
  'data request: workingDaysLeft': 'how long the office has to answer this person',
  'carried seat: openTasks': 'what a restructuring carries from a seat, shown to who prepares it',
  'carried seat: openWarnings': 'what a restructuring carries from a seat, likewise',
  'carried seat: draftItems': 'what a restructuring carries from a seat, likewise',
  'vacant seat: days': 'how long a seat has been vacant, beside who acts in it meanwhile',
}

test('no answer gives a number about a person, but for the state of single things', () => {
  const found = new Set(
    Object.values(API_ROUTES).flatMap((route: Route) => numbersBesideNames(route)),
  )

  expect([...found].toSorted((a, b) => a.localeCompare(b))).toEqual(
    Object.keys(ACCEPTED).toSorted((a, b) => a.localeCompare(b)),
  )
})

test('a warning names a seat and no person', () => {
  const { properties = {} } = schemaOf(API_ROUTES.listWarnings.response.schema)
  const { items } = properties['entries'] ?? {}

  expect(Object.keys(items?.properties ?? {}).filter((name) => NAMES.test(name))).toEqual([])
  expect(Object.keys(items?.properties ?? {})).toContain('positionTitle')
})

interface JsonSchema {
  readonly type?: string
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly items?: JsonSchema
  readonly anyOf?: readonly JsonSchema[]
  readonly additionalProperties?: JsonSchema | boolean
}

function schemaOf(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    unrepresentable: 'any',
    io: 'output',
    reused: 'inline',
  }) as JsonSchema
}

function numbersBesideNames({ response }: Route): string[] {
  return response.kind === 'json' ? numbersIn(schemaOf(response.schema)) : []
}

function numbersIn(schema: JsonSchema): string[] {
  const { properties = {}, items, anyOf = [], additionalProperties } = schema
  const rest = typeof additionalProperties === 'object' ? [additionalProperties] : []
  const inside = [...Object.values(properties), ...(items ? [items] : []), ...anyOf, ...rest]
  const names = Object.keys(properties)
  const own = names.some((name) => NAMES.test(name) && !isNumber(properties[name]))
    ? names
        .filter((name) => isNumber(properties[name]) && !PLAIN_NUMBERS.test(name))
        .map((name) => `${kindOf(names)}: ${name}`)
    : []
  return [...own, ...inside.flatMap(numbersIn)]
}

function isNumber(schema: JsonSchema = {}): boolean {
  const { type, anyOf = [] } = schema
  return type === 'integer' || type === 'number' || anyOf.some((one) => isNumber(one))
}

/** What an object is, by the property that only it has. */
function kindOf(names: readonly string[]): string {
  if (names.includes('timeliness')) return 'task'
  if (names.includes('receivedOn')) return 'data request'
  if (names.includes('actorName')) return 'act'
  if (names.includes('neverHeld')) return 'vacant seat'
  if (names.includes('fate')) return 'carried seat'
  return names.join(' ')
}
