// `npm start`: builds the web application when its sources have changed, then serves it together
// with the API from this process. `--fresh-demo` makes a new demonstration city.
import { runServer } from '../apps/server/src/index.ts'
import { buildWeb } from './build-web.ts'

const web = process.argv.includes('--without-web') ? {} : { webDirectory: await buildWeb() }

await runServer({
  ...web,
  env: process.env,
  freshDemonstration: process.argv.includes('--fresh-demo'),
})
