import { existsSync } from 'node:fs'
import { createApp, openIdentityOf } from './app.ts'
import { createAssistant } from './assistant/index.ts'
import { setUpDemonstration } from './set-up-demonstration.ts'
import { systemClock, type Clock } from './platform/clock.ts'
import { ConfigError, readConfig, type Config } from './platform/config.ts'
import { openDataDirectory } from './platform/data-directory.ts'
import { openPostgres, type OpenDatabase } from './platform/database.ts'
import { isDatabaseFailure } from './platform/database-failure.ts'
import { listen } from './platform/http/listen.ts'
import { createStaticSite } from './platform/http/static-site.ts'
import { createLog, type Log } from './platform/log.ts'
import { migratePostgres } from './platform/migrate-postgres.ts'
import { createPlatform } from './platform/platform.ts'
import { createRecognizer, type Recognize } from './platform/recognize-document.ts'
import { refreshStatistics } from './platform/statistics.ts'
import { hasUnfinishedTenant, listTenantIds } from './platform/tenants.ts'
import { setUpFirstTenant } from './set-up-first-tenant.ts'
import { startWork } from './start-work.ts'

export interface StartOptions {
  /** See docs/operations.md for the variables. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** The built web application; without it only the interface is served. */
  readonly webDirectory?: string
  readonly clock?: Clock
  readonly log?: Log
  /** Begins with a new demonstration city; the old one is set aside. */
  readonly freshDemonstration?: boolean
}

export interface RunningServer {
  /** Where it listens: `http://127.0.0.1:3000`. */
  readonly url: string
  /** Whether it shows the demonstration city, whose accounts anybody may use. */
  readonly demonstration: boolean
  /** Does the day's work now, as the timetable does every morning; for whoever sets the clock. */
  readonly runDaily: () => Promise<void>
  /** Finishes running requests and jobs, then closes the database. */
  readonly close: () => Promise<void>
}

/** Why a server cannot start, in one sentence for whoever started it. */
export class StartError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'StartError'
  }
}

/** Opens the database, brings it up to date, and serves. */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  const config = readConfig(options.env)
  requireSafeDemonstration(config)
  requireBreachList(config)
  const log = options.log ?? createLog(config.logLevel)
  const database = await openSoundDatabase(config, options.freshDemonstration === true)
  const closing: (() => Promise<void>)[] = [() => database.close()]
  const close = async () => {
    while (closing.length > 0) await closing.pop()?.()
  }
  try {
    const platform = createPlatform({ database, log, clock: options.clock ?? systemClock })
    const { demonstration, metricsToken } = config
    const identity = await openIdentityOf(platform, config)
    if ((await listTenantIds(database)).length === 0) {
      if (config.firstTenant !== null) {
        await setUpFirstTenant(platform, identity, config.firstTenant)
      } else if (demonstration) await setUpDemonstration(platform, identity)
    }

    await refreshStatistics(database)
    const { webDirectory } = options
    const site = webDirectory === undefined ? {} : { site: createStaticSite(webDirectory) }
    const recognize = recognizerOf(config, options.env, log)
    const assistant =
      config.assistant === null ? null : createAssistant({ ...config.assistant, log })
    const app = createApp({ platform, identity, metricsToken, recognize, assistant, ...site })
    closing.push(app.close)
    const work = await startWork(platform, identity)
    closing.push(work.stop)
    const listening = await listen(app, config)
    closing.push(listening.close)
    log.info({ url: listening.url, database: database.kind, demonstration }, 'listening')
    return { url: listening.url, demonstration, runDaily: work.runDaily, close }
  } catch (error) {
    await close()
    throw error
  }
}

function recognizerOf(
  { ocrCommand }: Config,
  env: StartOptions['env'],
  log: Log,
): Recognize | null {
  return ocrCommand === null ? null : createRecognizer({ command: ocrCommand, env, log })
}

/** Found out at the start, rather than when somebody changes their password. */
function requireBreachList({ breachedPasswords }: Config): void {
  if (breachedPasswords === null || existsSync(breachedPasswords)) return
  throw new ConfigError(`ROVIEC_BREACHED_PASSWORDS: there is no file ${breachedPasswords}`)
}

/** Anybody may use the demonstration's accounts, so it stays on this machine unless asked for. */
function requireSafeDemonstration({ host, demonstration, demonstrationAsked }: Config): void {
  const isLocal = ['127.0.0.1', '::1', 'localhost'].includes(host)
  if (!demonstration || demonstrationAsked || isLocal) return
  throw new ConfigError(
    `HOST=${host} would show the demonstration city, with its open accounts, to the network. ` +
      'Set ROVIEC_DEMO=1 to do that, or ROVIEC_DEMO=0 to begin with an empty database.',
  )
}

/** A set-up that was interrupted is begun anew; on PostgreSQL that is for its owner to decide. */
export async function openSoundDatabase(config: Config, fresh: boolean): Promise<OpenDatabase> {
  const database = await openDatabase(config, fresh)
  if (!(await hasUnfinishedTenant(database))) return database
  await database.close()
  if (config.databaseUrl === null) return openDatabase(config, true)
  throw new StartError(
    'The first start on this database was interrupted, so it holds half a city. Empty it, or name another.',
  )
}

async function openDatabase(config: Config, fresh: boolean): Promise<OpenDatabase> {
  const { databaseUrl, migrationUrl, dataDirectory, maxConnections } = config
  if (databaseUrl === null) return openDataDirectory({ directory: dataDirectory, fresh })
  if (fresh) {
    throw new StartError('--fresh-demo works on the built-in database only, not on PostgreSQL.')
  }
  try {
    await migratePostgres({ ownerUrl: migrationUrl ?? databaseUrl, serverUrl: databaseUrl })
  } catch (error) {
    if (!isDatabaseFailure(error)) throw error
    const { host } = new URL(migrationUrl ?? databaseUrl)
    throw new StartError(`PostgreSQL at ${host} does not answer. Check DATABASE_URL.`)
  }
  return openPostgres({ url: databaseUrl, maxConnections })
}
