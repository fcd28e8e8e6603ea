import { parentPort, workerData } from 'node:worker_threads'

/** What one thread asks: each client goes round the paths, the first round not counted. */
interface Asking {
  readonly url: string
  readonly cookie: string
  readonly paths: readonly string[]
  readonly clients: number
  readonly requests: number
}

const { url, cookie, paths, clients, requests } = workerData as Asking
const WARM_UP = 5
const times: number[] = []

await Promise.all(
  Array.from({ length: clients }, async (_, client) => {
    for (let turn = 0; turn < WARM_UP + requests; turn++) {
      const start = performance.now()
      const path = paths[(client + turn) % paths.length] ?? ''
      const response = await fetch(`${url}/api/v1${path}`, { headers: { cookie } })
      const text = await response.text()
      if (!response.ok || text === '') throw new Error(`${path}: ${response.status} ${text}`)
      if (turn >= WARM_UP) times.push(performance.now() - start)
    }
  }),
)
parentPort?.postMessage(times, [])
