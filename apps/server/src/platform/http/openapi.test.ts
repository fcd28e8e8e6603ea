import { API_ROUTES, type Route } from '@roviec/contract'
import { afterAll, expect, test } from 'vitest'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
afterAll(() => world.close())

interface Operation {
  readonly operationId: string
  readonly security?: readonly object[]
  readonly parameters: readonly { readonly name: string; readonly in: string }[]
  readonly requestBody?: object
  readonly responses: Readonly<Record<string, object>>
}

interface Document {
  readonly openapi: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, object>> }
}

const response = await world.get(null, '/api/openapi.json')
const document = (await response.json()) as Document
const ROUTES: readonly (readonly [string, Route])[] = Object.entries(API_ROUTES)

test('a stranger may read the document, in OpenAPI 3.1', () => {
  expect(response.status).toBe(200)
  expect(document.openapi).toMatch(/^3\.1\./)
})

test.for(ROUTES)('%s is described as it is served', ([name, route]) => {
  const operation = document.paths[`/api/v1${route.path}`]?.[route.method]

  expect(operation?.operationId).toBe(name)
  expect(operation?.security).toEqual(route.security === 'none' ? [] : undefined)
  expect(operation?.requestBody === undefined).toBe(route.body === undefined)
  const inPath = operation?.parameters.filter((parameter) => parameter.in === 'path') ?? []
  expect(inPath.map((parameter) => `{${parameter.name}}`)).toEqual(
    route.path.match(/\{\w+\}/g) ?? [],
  )
  expect(Object.keys(operation?.responses ?? {})).toContain('500')
})

test('every reference leads to a schema of the document, and every operation id is used once', () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(
    ([, target]) => target,
  )
  const schemas = Object.keys(document.components.schemas)

  expect(references.length).toBeGreaterThan(0)
  expect(
    new Set(references).difference(new Set(schemas.map((id) => `#/components/schemas/${id}`))),
  ).toEqual(new Set())
  const ids = Object.values(document.paths).flatMap((methods) =>
    Object.values(methods).map(({ operationId }) => operationId),
  )
  expect(new Set(ids).size).toBe(ids.length)
})
