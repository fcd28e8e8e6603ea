import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { CommandError } from '../command-error.ts'
import type { ExitCode, Verb, VerbCall } from '../verb.ts'
import { badArguments } from '../wordings.ts'

/** `roviec serve`: the server, with the web application when it has been built. */
export const SERVE_VERB: Verb = {
  name: 'serve',
  summary: {
    vi: 'Chạy máy chủ Rõ Việc.',
    en: 'Runs the Rõ Việc server.',
  },
  usage: 'serve [--port=N] [--host=ADDRESS] [--json]',
  help: {
    vi: [
      'Các biến PORT, HOST, DATABASE_URL, ROVIEC_DATA_DIR, ROVIEC_DEMO có hiệu lực như với npm start.',
      '--json in địa chỉ thành một dòng JSON khi máy chủ đã sẵn sàng. Ctrl-C để dừng.',
    ].join('\n'),
    en: [
      'PORT, HOST, DATABASE_URL, ROVIEC_DATA_DIR and ROVIEC_DEMO count as with npm start.',
      '--json prints the address as one line of JSON once it answers. Ctrl-C stops it.',
    ].join('\n'),
  },
  options: { port: { type: 'string' }, host: { type: 'string' } },
  run: serve,
}

const WEB_DIRECTORY = fileURLToPath(new URL('../../../web/dist', import.meta.url))

async function serve(call: VerbCall): Promise<ExitCode> {
  if (call.words.length > 0) throw new CommandError(badArguments('serve', SERVE_VERB.usage))
  // Loaded only here: the other verbs need no database and start without it.
  const { describeStartFailure, startServer } = await import('@roviec/server')
  const server = await startServer({
    env: environmentOf(call),
    ...(existsSync(WEB_DIRECTORY) && { webDirectory: WEB_DIRECTORY }),
  }).catch((error: unknown) => {
    const sentence = describeStartFailure(error)
    throw sentence === null ? error : new CommandError({ vi: sentence, en: sentence })
  })
  if (call.json) call.terminal.print(`${JSON.stringify({ address: server.url })}\n`)
  await waitForSignal()
  await server.close()
  return 0
}

function environmentOf({ option, terminal }: VerbCall): NodeJS.ProcessEnv {
  const port = option('port')
  const host = option('host')
  return {
    ...terminal.env,
    ...(port !== null && { PORT: port }),
    ...(host !== null && { HOST: host }),
  }
}

function waitForSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}
