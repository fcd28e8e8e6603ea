/** Work that runs again and again, one run at a time. */
export interface Repeated {
  /** Runs at once, or once more when a run is under way. */
  readonly wake: () => void
  /** Ends after the run that is under way. */
  readonly stop: () => Promise<void>
}

export interface RepeatOptions {
  readonly everyMilliseconds: number
  readonly onError: (error: unknown) => void
}

/** Runs the work now and then: on every wake, and at least so often. A failed run is tried again. */
export function repeat(
  work: () => Promise<void>,
  { everyMilliseconds, onError }: RepeatOptions,
): Repeated {
  const state = { again: false, stopped: false, running: Promise.resolve(), isRunning: false }

  async function runUntilQuiet(): Promise<void> {
    while (state.again && !state.stopped) {
      state.again = false
      await work().catch(onError)
    }
    state.isRunning = false
  }

  function wake(): void {
    state.again = true
    if (state.isRunning || state.stopped) return
    state.isRunning = true
    state.running = runUntilQuiet()
  }

  const timer = setInterval(wake, everyMilliseconds)
  timer.unref()
  wake()
  return {
    wake,
    stop: async () => {
      state.stopped = true
      clearInterval(timer)
      await state.running
    },
  }
}
