import { ConfigError } from './platform/config.ts'
import { AppError } from './platform/errors.ts'
import { DataDirectoryInUseError } from './platform/directory-lock.ts'
import { PortTakenError } from './platform/http/listen.ts'
import { MigrationChangedError } from './platform/migrate.ts'
import { type RunningServer, StartError, startServer, type StartOptions } from './start-server.ts'

/** Starts the server of this process, and stops it in order on SIGINT and SIGTERM. */
export async function runServer(options: StartOptions): Promise<RunningServer> {
  const server = await startServer(options).catch((error: unknown) => {
    const sentence = describeStartFailure(error)
    if (sentence === null) throw error
    process.stderr.write(`${sentence}\n`)
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
  return server
}

/** One sentence for the person who started the server; null when it is a defect of ours. */
export function describeStartFailure(error: unknown): string | null {
  const isExpected = EXPECTED.some((kind) => error instanceof kind)
  return isExpected && error instanceof Error ? error.message : null
}

const EXPECTED = [
  AppError,
  ConfigError,
  DataDirectoryInUseError,
  MigrationChangedError,
  PortTakenError,
  StartError,
] as const
