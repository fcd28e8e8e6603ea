import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

test('with nothing set the server is a demonstration on this machine', () => {
  expect(readConfig({})).toMatchObject({
    host: '127.0.0.1',
    port: 3000,
    databaseUrl: null,
    dataDirectory: './data',
    demonstration: true,
    demonstrationAsked: false,
    firstTenant: null,
  })
})

test.for([
  [{ DATABASE_URL: 'postgres://u@h/d' }, false],
  [{ DATABASE_URL: 'postgres://u@h/d', ROVIEC_DEMO: '1' }, true],
  [{ ROVIEC_DEMO: '0' }, false],
  [{ ROVIEC_DEMO: '' }, true],
] as const)('%o: demonstration %s', ([env, demonstration]) => {
  expect(readConfig(env).demonstration).toBe(demonstration)
})

test.for([
  [{ PORT: 'eighty' }, 'PORT'],
  [{ PORT: '70000' }, 'PORT'],
  [{ DATABASE_URL: 'mysql://u@h/d' }, 'DATABASE_URL: must begin with postgres://'],
  [{ ROVIEC_SECRET: 'short' }, 'ROVIEC_SECRET: must have at least 32 characters'],
  [{ ROVIEC_PUBLIC_URL: 'minhha.example' }, 'ROVIEC_PUBLIC_URL'],
  [{ ROVIEC_FIRST_TENANT: 'minh-ha' }, 'ROVIEC_FIRST_LOGIN'],
] as const)('%o is refused by name', ([env, sentence]) => {
  expect(() => readConfig(env)).toThrow(sentence)
})

test('a secret is never repeated in the sentence about it', () => {
  expect(() => readConfig({ ROVIEC_SECRET: 'do-not-print-me' })).not.toThrow('do-not-print-me')
})
