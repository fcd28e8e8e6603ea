import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runServer } from './run-server.ts'

const webDirectory = fileURLToPath(new URL('../../web/dist', import.meta.url))

await runServer({
  env: process.env,
  freshDemonstration: process.argv.includes('--fresh-demo'),
  ...(existsSync(webDirectory) && { webDirectory }),
})
