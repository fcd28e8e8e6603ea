import * as contract from '@roviec/contract'
import { errorStatus, Problem, type ErrorCode, type Route } from '@roviec/contract'
import { z } from 'zod'

/** The interface as an OpenAPI 3.1 document, made from the same routes that are served. */
export function describeApi(routes: readonly Route[]): object {
  const schemas: Schemas = {}
  const paths: Record<string, Record<string, object>> = {}
  for (const [name, route] of Object.entries(withNames(routes))) {
    const path = (paths[`/api/v1${route.path}`] ??= {})
    path[route.method] = describeRoute(name, route, schemas)
  }
  addSchema('Problem', Problem, schemas)
  return {
    openapi: '3.1.1',
    info: {
      title: 'Rõ Việc',
      version: '1',
      description:
        'Errors are problem+json (RFC 9457) with a stable code and a sentence in Vietnamese and in English.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    security: [{ session: [] }],
    tags: [...new Set(routes.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas,
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'roviec.session_token' },
      },
    },
  }
}

type Schemas = Record<string, object>

/** Operation ids are the names of the routes in the contract. */
function withNames(routes: readonly Route[]): Record<string, Route> {
  const wanted = new Set(routes)
  return Object.fromEntries(
    Object.entries<Route>(contract.API_ROUTES).filter(([, route]) => wanted.has(route)),
  )
}

function describeRoute(operationId: string, route: Route, schemas: Schemas): object {
  return {
    operationId,
    tags: [route.tag],
    summary: route.summary,
    ...(route.security === 'none' && { security: [] }),
    parameters: [...describeParameters(route), ...describeHeaders(route)],
    ...(route.body !== undefined && { requestBody: describeBody(route.body) }),
    responses: { ...describeAnswer(route, schemas), ...describeRefusals(route) },
  }
}

function describeParameters({ params, query }: Route): object[] {
  const parameters = (place: 'path' | 'query', schema: z.ZodObject | undefined) =>
    Object.entries(schema?.shape ?? {}).map(([name, field]) => ({
      name,
      in: place,
      required: place === 'path' || !z.safeParse(field, undefined).success,
      schema: toJsonSchema(field, 'output'),
    }))
  return [...parameters('path', params), ...parameters('query', query)]
}

function describeHeaders({ method, ifMatch, withoutIdempotencyKey }: Route): object[] {
  const header = (name: string, description: string) => ({
    name,
    in: 'header',
    required: true,
    description,
    schema: { type: 'string', maxLength: 200 },
  })
  return [
    ...(method !== 'get' && withoutIdempotencyKey === undefined
      ? [header('Idempotency-Key', 'Chosen by the caller; the same key has one effect.')]
      : []),
    ...(ifMatch === true
      ? [header('If-Match', 'The version last read, as its ETag gave it.')]
      : []),
  ]
}

function describeBody(body: NonNullable<Route['body']>): object {
  if (body.kind === 'json') {
    const schema = toJsonSchema(body.schema, 'input')
    return { required: true, content: { 'application/json': { schema } } }
  }
  const fields = toJsonSchema(body.fields, 'input') as { properties?: object; required?: string[] }
  const schema = {
    ...fields,
    properties: { ...fields.properties, file: { type: 'string', format: 'binary' } },
    required: [...(fields.required ?? []), 'file'],
  }
  return { required: true, content: { 'multipart/form-data': { schema } } }
}

function describeAnswer({ response }: Route, schemas: Schemas): object {
  switch (response.kind) {
    case 'json': {
      const schema = toJsonSchema(response.schema, 'output', schemas)
      return {
        [response.status]: { description: 'Done', content: { 'application/json': { schema } } },
      }
    }
    case 'file':
      return {
        200: { description: 'The file', content: { 'application/octet-stream': { schema: {} } } },
      }
    case 'events':
      return {
        200: { description: 'A stream', content: { 'text/event-stream': { schema: {} } } },
      }
    case 'empty':
      return { 204: { description: 'Done' } }
  }
}

function describeRefusals({ errors = [], security }: Route): object {
  const common: readonly ErrorCode[] = [
    ...(security === 'none' ? [] : (['sign-in-required', 'account-person-left'] as const)),
    'request-invalid',
    'internal',
    'database-unavailable',
  ]
  const byStatus = Object.groupBy([...new Set([...errors, ...common])], (code) =>
    String(errorStatus(code)),
  )
  return Object.fromEntries(
    Object.entries(byStatus).map(([status, codes = []]) => [
      status,
      {
        description: codes.map((code) => `\`${code}\``).join(', '),
        content: {
          'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
        },
      },
    ]),
  )
}

/** Schemas that the contract exports by name are referred to by it; others are written in place. */
const named = z.registry<{ id: string }>()
for (const [id, schema] of Object.entries(contract)) {
  if (schema instanceof z.ZodObject) named.add(schema, { id })
}
const unnamed = z.registry<{ id: string }>()

function toJsonSchema(schema: z.core.$ZodType, io: 'input' | 'output', schemas?: Schemas): object {
  const {
    $schema: _dialect,
    $defs,
    ...rest
  } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    metadata: schemas === undefined ? unnamed : named,
  })
  const definitions: Record<string, object> = $defs ?? {}
  for (const [id, definition] of Object.entries(definitions)) {
    if (schemas !== undefined) schemas[id] = withComponentRefs(definition)
  }
  return withComponentRefs(rest)
}

function addSchema(id: string, schema: z.ZodType, schemas: Schemas): void {
  schemas[id] = toJsonSchema(schema, 'output')
}

function withComponentRefs(schema: object): object {
  return JSON.parse(
    JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/'),
  ) as object
}
