// `npm start`: builds the web application when its sources have changed, then serves it together
// with the API from this process. `--fresh-demo` makes a new demonstration city.
import { startServer } from '../apps/server/src/index.ts'
import { buildWeb } from './build-web.ts'

const webDirectory = await buildWeb()
const server = await startServer({ env: process.env, webDirectory })

let stopping = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // Whoever asks twice does not want to wait for the requests that are still running.
    if (stopping) process.exit(1)
    stopping = true
    void server.close().then(() => process.exit(0))
  })
}
