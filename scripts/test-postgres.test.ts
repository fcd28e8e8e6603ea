import { connect } from 'node:net'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { startTestPostgres } from './test-postgres.ts'

test('the embedded PostgreSQL starts, answers as a superuser, and is gone after the stop', async () => {
  const postgres = await startTestPostgres({ preferEmbedded: true })
  expect(postgres.source).toContain('npm package')

  const client = new Client({ connectionString: postgres.url })
  await client.connect()
  const { rows } = await client.query(
    `select current_setting('server_version_num')::int / 10000 as major, usesuper as superuser
     from pg_user where usename = current_user`,
  )
  expect(rows).toEqual([{ major: 15, superuser: true }])
  await client.end()

  await postgres.stop()
  await expect(reach(postgres.url)).resolves.toBe('refused')
})

test('the server asks for a password, because others on the machine can reach its port', async () => {
  const postgres = await startTestPostgres({ preferEmbedded: true })
  const url = new URL(postgres.url)
  url.password = 'guessed'

  const client = new Client({ connectionString: url.href })
  await expect(client.connect()).rejects.toThrow('password authentication failed')

  await postgres.stop()
})

function reach(url: string): Promise<'reached' | 'refused'> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname)
    socket.once('connect', () => {
      socket.destroy()
      resolve('reached')
    })
    socket.once('error', () => resolve('refused'))
  })
}
