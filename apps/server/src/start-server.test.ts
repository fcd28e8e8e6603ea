import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, expect, test } from 'vitest'
import { silentLog } from './platform/log.ts'
import { describeStartFailure } from './run-server.ts'
import { type RunningServer, startServer, type StartOptions } from './start-server.ts'

const parent = mkdtempSync(join(tmpdir(), 'roviec-start-'))
afterAll(() => rmSync(parent, { recursive: true }))

const PASSWORD = 'mat-khau-dau-tien'
const FIRST = {
  ROVIEC_DEMO: '0',
  ROVIEC_FIRST_TENANT: 'minh-ha',
  ROVIEC_FIRST_TENANT_NAME: 'Thành phố Minh Hà',
  ROVIEC_FIRST_LOGIN: 'quantri',
  ROVIEC_FIRST_PASSWORD: PASSWORD,
}
const servers: RunningServer[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close()
})

async function start(env: StartOptions['env'], options: Partial<StartOptions> = {}) {
  const server = await startServer({ log: silentLog, ...options, env: { PORT: '0', ...env } })
  servers.push(server)
  return server
}

async function signIn(server: RunningServer): Promise<string> {
  const response = await fetch(`${server.url}/api/v1/session`, {
    method: 'POST',
    body: JSON.stringify({ login: 'quantri', password: PASSWORD }),
    headers: { 'content-type': 'application/json' },
  })
  expect(response.status).toBe(201)
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

test('a set-up that was interrupted is set aside and begun anew', async () => {
  const env = { ...FIRST, ROVIEC_DATA_DIR: join(parent, 'interrupted') }
  let moments = 0
  const failingClock = {
    now: () => {
      moments += 1
      if (moments > 6) throw new Error('The power failed.')
      return '2026-11-20T02:00:00.000Z'
    },
  }
  await expect(start(env, { clock: failingClock })).rejects.toThrow('The power failed.')

  const server = await start(env)

  expect(await signIn(server)).toMatch(/=/)
  expect(readdirSync(env.ROVIEC_DATA_DIR).filter((name) => name.endsWith('-1'))).toHaveLength(1)
})

test('an empty folder becomes an installation that somebody can sign in to, also the next day', async () => {
  const dataDirectory = { ROVIEC_DATA_DIR: join(parent, 'first') }
  const first = await start({ ...FIRST, ...dataDirectory })
  const cookie = await signIn(first)
  await first.close()
  servers.length = 0

  const second = await start(dataDirectory)
  const session = await fetch(`${second.url}/api/v1/session`, { headers: { cookie } })

  expect(second.demonstration).toBe(true)
  expect(await session.json()).toMatchObject({
    login: 'quantri',
    tenant: { name: 'Thành phố Minh Hà', demonstration: false },
    abilities: expect.arrayContaining(['view-audit', 'manage-organization', 'manage-accounts']),
  })
})

test('the server serves the application, with a nonce in its page', async () => {
  const webDirectory = join(parent, 'web')
  mkdirSync(webDirectory)
  writeFileSync(join(webDirectory, 'index.html'), '<script nonce="__CSP_NONCE__"></script>')
  const server = await start({ ...FIRST, ROVIEC_DATA_DIR: join(parent, 'site') }, { webDirectory })

  const page = await fetch(`${server.url}/plans`)

  expect(await page.text()).toMatch(/^<script nonce="[\w+/]{24}"><\/script>$/)
  expect((await fetch(`${server.url}/absent.js`)).status).toBe(404)
})

test('closing ends open streams, and lets a request that is under way finish', async () => {
  const server = await start({ ...FIRST, ROVIEC_DATA_DIR: join(parent, 'closing') })
  const cookie = await signIn(server)
  const stream = await fetch(`${server.url}/api/v1/events`, { headers: { cookie } })
  const body = JSON.stringify({ login: 'quantri', password: PASSWORD })
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1').setEncoding('utf8')
  socket.write(
    'POST /api/v1/session HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\n' +
      `content-length: ${body.length}\r\nexpect: 100-continue\r\n\r\n`,
  )
  expect((await once(socket, 'data'))[0]).toContain('100 Continue')

  const closed = server.close()
  servers.length = 0
  expect(await stream.text()).toContain('retry:')
  socket.write(body)
  const answer = await once(socket, 'data')

  expect(answer[0]).toContain('HTTP/1.1 201 Created')
  await closed
  await expect(fetch(`${server.url}/healthz`)).rejects.toThrow('fetch failed')
})

test('a port that is taken is told in a sentence, and the folder is free again', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  const env = { ...FIRST, ROVIEC_DATA_DIR: join(parent, 'taken') }

  const failure: unknown = await start({ ...env, PORT: String(port) }).catch((error) => error)

  expect(describeStartFailure(failure)).toBe(
    `Port ${port} on 127.0.0.1 is taken by another program. Choose one with PORT=…`,
  )
  other.close()
  await start(env)
})

test('the demonstration is not shown to the network unless somebody asks for it', async () => {
  const failure: unknown = await start({
    HOST: '0.0.0.0',
    ROVIEC_DATA_DIR: join(parent, 'open'),
  }).catch((error) => error)

  expect(describeStartFailure(failure)).toContain('Set ROVIEC_DEMO=1')
})

test('a PostgreSQL that does not answer is told in a sentence without the password', async () => {
  const failure: unknown = await start({
    DATABASE_URL: 'postgres://server:geheim@127.0.0.1:1/roviec',
  }).catch((error) => error)

  const sentence = describeStartFailure(failure)
  expect(sentence).toBe('PostgreSQL at 127.0.0.1:1 does not answer. Check DATABASE_URL.')
})

test('a defect of ours is no sentence for the person who starts the server', () => {
  expect(describeStartFailure(new TypeError('x is not a function'))).toBeNull()
})

const serverUrl = process.env['TEST_DATABASE_URL'] ?? ''

test.skipIf(!serverUrl)(
  'on PostgreSQL the server runs with a login that owns nothing and is no superuser',
  async () => {
    const name = `roviec_start_${randomBytes(6).toString('hex')}`
    const admin = new pg.Client({ connectionString: serverUrl })
    await admin.connect()
    await admin.query(`CREATE ROLE ${name}_owner LOGIN CREATEROLE PASSWORD 'owner'`)
    await admin.query(`CREATE ROLE ${name}_login LOGIN PASSWORD 'login'`)
    await admin.query(`CREATE DATABASE ${name} OWNER ${name}_owner`)
    try {
      const urlAs = (user: string, password: string) => {
        const url = new URL(serverUrl)
        Object.assign(url, { username: user, password, pathname: `/${name}` })
        return url.href
      }
      const server = await start({
        ...FIRST,
        DATABASE_URL: urlAs(`${name}_login`, 'login'),
        ROVIEC_MIGRATION_URL: urlAs(`${name}_owner`, 'owner'),
      })

      await signIn(server)
      const { rows } = await admin.query(
        `SELECT DISTINCT usename FROM pg_stat_activity
         WHERE datname = $1 AND application_name = 'roviec'`,
        [name],
      )
      expect(rows).toEqual([{ usename: `${name}_login` }])
      await server.close()
      servers.length = 0
    } finally {
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`)
      await admin.query(`DROP ROLE ${name}_owner`).catch(() => undefined)
      await admin.query(`DROP ROLE ${name}_login`).catch(() => undefined)
      await admin.end()
    }
  },
)
