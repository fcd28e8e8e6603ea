import { createHash } from 'node:crypto'
import { open, type FileHandle } from 'node:fs/promises'

/**
 * Whether a password is in a file of leaked ones, in the form in which Have I Been Pwned gives them
 * away: a line `SHA1:COUNT` each, ordered by the hash. The file may have many gigabytes; it is
 * searched by halves and never loaded.
 */
export async function isInBreachList(path: string, password: string): Promise<boolean> {
  const wanted = createHash('sha1').update(password, 'utf8').digest('hex').toUpperCase()
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    let [low, high] = [0, size]
    // What is looked for begins, if it is there, at a line that starts in [low, high).
    while (low < high) {
      const middle = Math.floor((low + high) / 2)
      const line = await readLineFrom(file, middle, low)
      if (line === null || line.start >= high) {
        high = middle
        continue
      }
      if (line.hash === wanted) return true
      if (line.hash < wanted) low = line.end
      else high = line.start <= middle ? line.start : middle
    }
    return false
  } finally {
    await file.close()
  }
}

interface Line {
  readonly start: number
  readonly end: number
  readonly hash: string
}

/** Longer than a hash with its count and both line ends, twice. */
const WINDOW_BYTES = 256

/** The first whole line that starts at `position` or after it; `from` is known to start a line. */
async function readLineFrom(
  file: FileHandle,
  position: number,
  from: number,
): Promise<Line | null> {
  const begin = position === from ? from : position - 1
  const buffer = Buffer.alloc(WINDOW_BYTES)
  const { bytesRead } = await file.read(buffer, 0, WINDOW_BYTES, begin)
  const text = buffer.toString('latin1', 0, bytesRead)
  const skipped = position === from ? 0 : text.indexOf('\n') + 1
  if (position !== from && skipped === 0) return null
  const rest = text.slice(skipped)
  if (rest.trim() === '') return null
  const length = rest.indexOf('\n')
  const line = length === -1 ? rest : rest.slice(0, length + 1)
  const start = begin + skipped
  const [hash = ''] = line.split(':')
  return { start, end: start + line.length, hash: hash.trim().toUpperCase() }
}
