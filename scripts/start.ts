// `npm start`: builds the web application when its sources have changed, then serves it together
// with the API from this process. `--fresh-demo` makes a new demonstration city.
import { describeStartFailure, startServer } from '../apps/server/src/index.ts'
import { buildWeb } from './build-web.ts'
import { greeting } from './greeting.ts'

const web = process.argv.includes('--without-web') ? {} : { webDirectory: await buildWeb() }

const server = await startServer({
  ...web,
  // The greeting says what a person wants to know; the log keeps to what went wrong.
  env: { ROVIEC_LOG_LEVEL: 'warn', ...process.env },
  freshDemonstration: process.argv.includes('--fresh-demo'),
}).catch((error: unknown) => {
  const sentence = describeStartFailure(error)
  if (sentence === null) throw error
  console.error(sentence)
  process.exit(2)
})

let stopping = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // Whoever asks twice does not want to wait for what is still running.
    if (stopping) process.exit(1)
    stopping = true
    server.close().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  })
}
console.log(await greeting(server))
