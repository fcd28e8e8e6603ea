/** Runs so many pieces of work at a time; others wait in the order in which they came. */
export function createQueue(atOnce: number): { run: <T>(work: () => Promise<T>) => Promise<T> } {
  const waiting: (() => void)[] = []
  let running = 0

  async function run<T>(work: () => Promise<T>): Promise<T> {
    if (running >= atOnce) {
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
