import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Two servers on one folder would destroy it; PGlite itself does not notice. */
export class DataDirectoryInUseError extends Error {
  constructor(directory: string, holder: string) {
    super(
      `The data folder ${directory} is in use by another server (process ${holder}). ` +
        'Stop that server, or choose another folder with ROVIEC_DATA_DIR.',
    )
    this.name = 'DataDirectoryInUseError'
  }
}

/**
 * Keeps a folder for this process until the answer is called, or the process ends in any way.
 *
 * The lock is a socket that somebody listens on: unlike the number of a process in a file it cannot
 * outlive a crash, nor be taken for another process that got the same number.
 */
export async function lockDirectory(directory: string): Promise<() => Promise<void>> {
  const path = socketPath(directory)
  let server = await listenOn(path)
  if (server === null) {
    const holder = await askHolder(path)
    if (holder !== null) throw new DataDirectoryInUseError(directory, holder)
    rmSync(path, { force: true })
    server = await listenOn(path)
  }
  const holder = await askHolder(path)
  if (server === null || holder !== String(process.pid)) {
    throw new DataDirectoryInUseError(directory, holder ?? 'unknown')
  }
  const listening = server
  return () =>
    new Promise((resolve) => {
      listening.close(() => resolve())
    })
}

/** The system allows about a hundred bytes for the name of a socket. */
const SOCKET_PATH_MAX = 100

function socketPath(directory: string): string {
  const name = `roviec-${createHash('sha256').update(directory).digest('hex').slice(0, 24)}`
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`
  const inside = join(directory, 'server.sock')
  return Buffer.byteLength(inside) <= SOCKET_PATH_MAX ? inside : join(tmpdir(), `${name}.sock`)
}

/** A server that tells the number of this process; null when the name is taken, dead or alive. */
function listenOn(path: string): Promise<Server | null> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.end(String(process.pid))
  })
  server.unref()
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(null)
      else reject(error)
    })
    server.listen(path, () => resolve(server))
  })
}

/** The process that holds the lock; null when nobody listens any more. */
function askHolder(path: string): Promise<string | null> {
  return new Promise((resolve) => {
    let answer = ''
    const socket = connect(path)
    socket.setEncoding('utf8')
    socket.on('data', (text: string) => {
      answer += text
    })
    socket.on('error', () => resolve(null))
    socket.on('end', () => resolve(answer))
  })
}
