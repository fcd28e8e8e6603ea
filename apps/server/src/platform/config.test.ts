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

const SIGN_ON = {
  ROVIEC_OIDC_ISSUER: 'https://sso.minhha.example/realms/city',
  ROVIEC_OIDC_CLIENT_ID: 'roviec',
  ROVIEC_OIDC_CLIENT_SECRET: 'do-not-print-me',
  ROVIEC_PUBLIC_URL: 'https://viec.minhha.example',
}

test("the city's own sign-on sends browsers back to our screens", () => {
  expect(readConfig({}).signOn).toBeNull()
  expect(readConfig(SIGN_ON).signOn).toEqual({
    issuer: 'https://sso.minhha.example/realms/city',
    clientId: 'roviec',
    clientSecret: 'do-not-print-me',
    name: 'OpenID Connect',
    returnUrl: 'https://viec.minhha.example/dang-nhap/tro-lai',
  })
})

test.for([
  'https://llm.example/v1',
  'http://127.0.0.1:11434/v1',
  'http://[::1]:80',
  'http://localhost/v1',
])('a language model may be at %s', (url) => {
  const env = { ROVIEC_ASSISTANT_URL: url, ROVIEC_ASSISTANT_MODEL: 'm' }

  expect(readConfig(env).assistant).toEqual({ url, model: 'm', key: null })
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
  [{ ROVIEC_OIDC_ISSUER: 'https://sso.example' }, 'ROVIEC_OIDC_CLIENT_ID'],
  [
    { ...SIGN_ON, ROVIEC_OIDC_ISSUER: 'http://sso.example' },
    'ROVIEC_OIDC_ISSUER: must begin with https://',
  ],
  [
    { ROVIEC_ASSISTANT_URL: 'http://llm.example/v1', ROVIEC_ASSISTANT_MODEL: 'm' },
    'ROVIEC_ASSISTANT_URL: must begin with https:// unless it is this machine',
  ],
] as const)('%o is refused by name', ([env, sentence]) => {
  expect(() => readConfig(env)).toThrow(sentence)
})

test('a secret is never repeated in the sentence about it', () => {
  expect(() => readConfig({ ROVIEC_SECRET: 'do-not-print-me' })).not.toThrow('do-not-print-me')
})
