import { refuse } from './errors.ts'

/**
 * Runs so many pieces of work at a time; others wait in the order in which they came. Beyond
 * `waitingMax` of them everybody else is sent away (`document-queue-full`).
 */
export function createQueue(
  atOnce: number,
  waitingMax = Infinity,
): { run: <T>(work: () => Promise<T>) => Promise<T> } {
  const waiting: (() => void)[] = []
  let running = 0

  async function run<T>(work: () => Promise<T>): Promise<T> {
    if (running >= atOnce) {
      if (waiting.length >= waitingMax) refuse('document-queue-full')
      const turn = Promise.withResolvers<void>()
      waiting.push(turn.resolve)
      await turn.promise
    } else running += 1
    try {
      return await work()
    } finally {
      // Whoever waits takes over the place, so that nobody who comes now passes by.
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }

  return { run }
}
