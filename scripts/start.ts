// `npm start`: builds the web application when its sources have changed, then serves it together
// with the API from this process. `--fresh-demo` makes a new demonstration city.
import { runServer } from '../apps/server/src/index.ts'
import { buildWeb } from './build-web.ts'
import { greeting } from './greeting.ts'

const web = process.argv.includes('--without-web') ? {} : { webDirectory: await buildWeb() }

const server = await runServer({
  ...web,
  // The greeting says what a person wants to know; the log keeps to what went wrong.
  env: { ROVIEC_LOG_LEVEL: 'warn', ...process.env },
  freshDemonstration: process.argv.includes('--fresh-demo'),
})
console.log(await greeting(server))
