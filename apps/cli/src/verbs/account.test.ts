import { isoDate } from '@roviec/calendar'
import { afterAll, expect, test } from 'vitest'
import { startServer } from '@roviec/server'
import { runCommandLine } from '../run-command-line.ts'
import { openCommandFolder } from '../testing/command-folder.ts'

const folder = openCommandFolder()
afterAll(folder.close)

const GOOD = 'trâu cày mây tím bốn cửa'

async function account(words: readonly string[], lines: readonly string[] | null = null) {
  let stdout = ''
  let stderr = ''
  const code = await runCommandLine(['account', ...words], {
    today: isoDate('2026-05-10'),
    env: { ROVIEC_DATA_DIR: folder.path('data'), ROVIEC_DEMO: '0' },
    print: (text) => (stdout += text),
    say: (line) => (stderr += `${line}\n`),
    resolvePath: folder.path,
    readLines: () => (lines === null ? null : eachOf(lines)),
  })
  return { code, stdout, stderr }
}

async function* eachOf(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines
}

const serve = () =>
  startServer({
    env: {
      PORT: '0',
      ROVIEC_DATA_DIR: folder.path('data'),
      ROVIEC_DEMO: '0',
      ROVIEC_LOG_LEVEL: 'silent',
    },
  })

async function signIn(url: string, login: string, password: string) {
  const response = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    body: JSON.stringify({ login, password }),
    headers: { 'content-type': 'application/json' },
  })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

test('from an empty folder to two administrators, one with a password of their own', async () => {
  const weak = await account(['create', '--login=quantri', '--tenant=minh-ha'], ['12345678901'])
  expect(weak).toMatchObject({ code: 2, stdout: '' })
  expect(weak.stderr).toContain('Mật khẩu này')

  const nameless = await account(['create', '--login=quantri'], [GOOD])
  expect(nameless).toMatchObject({ code: 2, stdout: '' })
  expect(nameless.stderr).toContain('--tenant')

  const words = ['create', '--login=quantri', '--tenant=minh-ha', '--name=Thành phố Minh Hà']
  const first = await account(words, [GOOD])
  expect(first).toMatchObject({ code: 0, stdout: '' })
  expect(first.stderr).not.toContain(GOOD)

  const second = await account(['create', '--login=quantri2'])
  expect(second.code).toBe(0)
  expect(second.stdout).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}\n$/)

  const again = await account(['create', '--login=QuanTri', '--language=en'], [GOOD])
  expect(again).toMatchObject({ code: 2, stdout: '' })
  expect(again.stderr).toContain('is taken')

  const server = await serve()
  try {
    const [own, initial] = [
      await signIn(server.url, 'quantri', GOOD),
      await signIn(server.url, 'quantri2', second.stdout.trim()),
    ]
    expect(own.body).toMatchObject({
      tenant: { id: 'minh-ha', name: 'Thành phố Minh Hà', demonstration: false },
      mustChangePassword: false,
    })
    expect(own.body['abilities']).toContain('manage-accounts')
    expect(initial.body).toMatchObject({ mustChangePassword: true })

    const running = await account(['create', '--login=quantri3'])
    expect(running).toMatchObject({ code: 2, stdout: '' })
    expect(running.stderr).toContain(folder.path('data'))
  } finally {
    await server.close()
  }
}, 120_000)

test('a call without a login says how to write it', async () => {
  expect(await account(['create'])).toMatchObject({ code: 2, stdout: '' })
  expect(await account(['delete', '--login=x'])).toMatchObject({ code: 2, stdout: '' })
})
