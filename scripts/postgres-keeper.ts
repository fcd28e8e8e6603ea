// Runs as a process of its own; see `test-postgres.ts`. It starts one server, tells its parent the
// address, and stops the server and removes its folder when the parent is gone or a signal comes.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import {
  findMachineBinaries,
  prepareEmbeddedBinaries,
  type PostgresBinaries,
} from './postgres-binaries.ts'

export type KeeperMessage =
  | { readonly kind: 'ready'; readonly url: string; readonly source: string }
  | { readonly kind: 'failed'; readonly reason: string }

interface Owner {
  readonly uid: number
  readonly gid: number
}

interface Running {
  readonly server: ChildProcess
  readonly url: string
}

const START_ATTEMPTS = 3
const START_LIMIT_MS = 60_000
/** Speed over safety: the data lives as long as one test run. */
const SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_connections: '100',
  shared_buffers: '64MB',
  jit: 'off',
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
}

/** Every server that was spawned, also one that is not ready yet when the end comes. */
const servers = new Set<ChildProcess>()

if (process.send) await keep()

async function keep(): Promise<void> {
  const owner = serverOwner()
  const folder = makeFolder(owner)
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    await Promise.all([...servers].map(stopServer))
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    process.exit(0)
  }
  process.on('disconnect', () => void stop())
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => void stop())

  const reasons: string[] = []
  for (const candidate of candidates(folder, owner)) {
    try {
      const binaries = candidate()
      const running = await start(binaries, folder, owner)
      running.server.once('exit', () => void stop())
      send({ kind: 'ready', url: running.url, source: binaries.source })
      return
    } catch (error) {
      reasons.push(error instanceof Error ? error.message : String(error))
    }
  }
  send({ kind: 'failed', reason: reasons.join('; ') })
  await stop()
}

function candidates(folder: string, owner: Owner | null): (() => PostgresBinaries)[] {
  const embedded = () => prepareEmbeddedBinaries(folder, owner !== null)
  if (process.argv.includes('--embedded')) return [embedded]
  return [...findMachineBinaries().map((binaries) => () => binaries), embedded]
}

/** PostgreSQL refuses to run as root, so root hands it to the user with the fewest rights. */
function serverOwner(): Owner | null {
  if (process.getuid?.() !== 0) return null
  const users = readFileSync('/etc/passwd', 'utf8').split('\n')
  const [, , uid, gid] = users.find((line) => line.startsWith('nobody:'))?.split(':') ?? []
  return { uid: Number(uid ?? 65_534), gid: Number(gid ?? 65_534) }
}

/** A new folder in the first temporary folder that the user of the server can reach. */
function makeFolder(owner: Owner | null): string {
  const reachable = [tmpdir(), '/tmp', '/var/tmp'].find((folder) => !owner || isOpen(folder))
  const folder = mkdtempSync(join(reachable ?? tmpdir(), 'roviec-postgres-'))
  if (owner) {
    chmodSync(folder, 0o755)
    chownSync(folder, owner.uid, owner.gid)
  }
  return folder
}

/** Whether everybody may pass through the folder and all those above it. */
function isOpen(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    if ((statSync(folder).mode & 0o001) === 0) return false
  } catch {
    return false
  }
  return dirname(folder) === folder || isOpen(dirname(folder))
}

async function start(
  binaries: PostgresBinaries,
  folder: string,
  owner: Owner | null,
): Promise<Running> {
  const dataFolder = join(folder, 'data')
  const passwordFile = join(folder, 'password')
  const password = randomBytes(16).toString('hex')
  rmSync(dataFolder, { recursive: true, force: true })
  mkdirSync(dataFolder, { mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (owner) for (const path of [dataFolder, passwordFile]) chownSync(path, owner.uid, owner.gid)

  const options = { cwd: folder, env: serverEnvironment(), ...owner }
  const flags = ['--encoding=UTF8', '--locale=C', '--auth=scram-sha-256', '--no-sync']
  const initdb = spawnSync(
    binaries.initdb,
    ['-D', dataFolder, '-U', 'postgres', `--pwfile=${passwordFile}`, ...flags],
    { ...options, encoding: 'utf8' },
  )
  rmSync(passwordFile)
  if (initdb.status !== 0) {
    throw new Error(`initdb of ${binaries.source}: ${initdb.error?.message ?? initdb.stderr}`)
  }

  let output = ''
  for (let attempt = 0; attempt < START_ATTEMPTS; attempt += 1) {
    const port = await freePort()
    const settings = Object.entries({ ...SETTINGS, port: String(port) })
    const server = spawn(
      binaries.postgres,
      ['-D', dataFolder, ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
      { ...options, stdio: ['ignore', 'ignore', 'pipe'] },
    )
    servers.add(server)
    output = await waitUntilReady(server)
    const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`
    if (output === '') return { server, url }
    await stopServer(server)
  }
  throw new Error(`postgres of ${binaries.source}: ${output}`)
}

/** Messages in English, because readiness is read from them. */
function serverEnvironment(): NodeJS.ProcessEnv {
  const { LD_LIBRARY_PATH: _, ...env } = process.env
  return { ...env, LC_ALL: 'C', LANG: 'C' }
}

/** Empty when the server accepts connections, else what it said. */
async function waitUntilReady(server: ChildProcess): Promise<string> {
  let output = ''
  const ready = new Promise<string>((resolve) => {
    server.stderr?.on('data', (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-10_000)
      if (output.includes('ready to accept connections')) resolve('')
    })
    server.once('error', (error) => resolve(error.message))
    server.once('exit', () => resolve(output || 'it ended at once'))
    setTimeout(() => resolve(output || 'it did not answer'), START_LIMIT_MS).unref()
  })
  return ready
}

/** SIGINT is PostgreSQL's fast shutdown: it breaks connections off and ends in order. */
async function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const ended = once(server, 'exit')
  server.kill('SIGINT')
  const killing = setTimeout(() => server.kill('SIGKILL'), 10_000)
  await ended
  clearTimeout(killing)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = address !== null && typeof address === 'object' ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}

function send(message: KeeperMessage): void {
  process.send?.(message)
}
