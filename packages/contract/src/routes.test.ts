import { expect, test } from 'vitest'
import { z } from 'zod'
import { ERROR_CODES, errorStatus, errorText, isErrorCode } from './error-texts.ts'
import type { Route } from './route.ts'
import { API_ROUTES } from './routes.ts'

const routes: readonly (readonly [string, Route])[] = Object.entries(API_ROUTES)

test('no two operations answer the same method at the same path', () => {
  const addresses = routes.map(([, { method, path }]) => `${method} ${path}`)

  expect(addresses.filter((address, index) => addresses.indexOf(address) !== index)).toEqual([])
})

test.each(routes)(
  '%s declares exactly the parameters that its path names',
  (_, { path, params }) => {
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)

    expect(new Set(Object.keys(params?.shape ?? {}))).toEqual(new Set(named))
  },
)

test.each(routes)('%s names only refusals of the catalogue', (_, { errors = [] }) => {
  expect(errors.filter((code) => !isErrorCode(code))).toEqual([])
})

test.each(routes)('%s can be described in OpenAPI', (_, { query, body, response }) => {
  const schemas = [
    query,
    body?.kind === 'json' ? body.schema : body?.fields,
    response.kind === 'json' ? response.schema : undefined,
  ].filter((schema) => schema !== undefined)

  for (const schema of schemas) {
    expect(() => z.toJSONSchema(schema, { io: 'input', target: 'openapi-3.0' })).not.toThrow()
  }
})

test.each(ERROR_CODES)('%s has a status and a sentence in both languages', (code) => {
  expect(errorStatus(code)).toBeGreaterThanOrEqual(400)
  expect(errorText(code, {}, 'vi')).toMatch(/[.:]$/)
  expect(errorText(code, {}, 'en')).toMatch(/[.:]$/)
  expect(errorText(code, {}, 'vi')).not.toBe(errorText(code, {}, 'en'))
})

test('both languages of a refusal take the same parameters', () => {
  const parametersOf = (text: string) => new Set([...text.matchAll(/\{\w+\}/g)].map(String))

  for (const code of ERROR_CODES) {
    expect([code, parametersOf(errorText(code, {}, 'vi'))]).toEqual([
      code,
      parametersOf(errorText(code, {}, 'en')),
    ])
  }
})

test('parameters stand where the sentence names them', () => {
  expect(errorText('plan-has-open-tasks', { count: 3 }, 'en')).toBe(
    '3 tasks are still open. Verify or cancel each before closing.',
  )
})
