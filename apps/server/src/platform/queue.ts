import { type Db, PgBoss } from 'pg-boss'
import type { OpenDatabase } from './database.ts'
import type { Log } from './log.ts'
import { QUEUE_SCHEMA } from './queue-schema.ts'

/** A job that a handler gets. It may come twice: what it does must bear that. */
export type JobHandler = (data: unknown) => Promise<void>

/** Jobs with delivery, retries and a timetable, kept in the database. */
export interface Queue {
  /** Makes a queue and works on it, one job at a time. */
  readonly work: (name: string, handler: JobHandler) => Promise<void>
  /** Adds jobs. A `key` that waits already is not added again. They wait so many seconds first. */
  readonly send: (
    name: string,
    jobs: readonly {
      readonly data: object
      readonly key: string
      readonly waitSeconds?: number
    }[],
  ) => Promise<void>
  /** Adds a job by a timetable (five fields of cron) in the zone of Việt Nam. */
  readonly schedule: (name: string, cron: string) => Promise<void>
  readonly stop: () => Promise<void>
}

/** Starts pg-boss over the server's own connections, in the role `roviec_jobs`. */
export async function startQueue(database: OpenDatabase, log: Log): Promise<Queue> {
  const boss = new PgBoss({
    db: toQueueDatabase(database),
    backend: database.kind === 'pglite' ? 'pglite' : 'postgres',
    schema: QUEUE_SCHEMA,
    migrate: false,
    createSchema: false,
    reindex: false,
    monitorVacuum: false,
  })
  boss.on('error', (error) => log.error({ err: error }, 'the job queue failed'))
  await boss.start()
  const workerByQueue = new Map<string, string>()
  return {
    work: async (name, handler) => {
      await boss.createQueue(name, { retryLimit: 5, retryBackoff: true, expireInSeconds: 900 })
      const worker = await boss.work(name, { pollingIntervalSeconds: 2 }, async ([job]) => {
        try {
          await handler(job?.data)
        } catch (error) {
          log.error({ err: error, job: name }, 'a job failed and is tried again')
          throw error
        }
      })
      workerByQueue.set(name, worker)
    },
    send: async (name, jobs) => {
      await boss.insert(
        name,
        jobs.map(({ data, key, waitSeconds = 0 }) => ({
          data,
          singletonKey: key,
          startAfter: waitSeconds,
        })),
      )
      // The worker of this process need not wait for its next look at the queue.
      const worker = workerByQueue.get(name)
      if (worker !== undefined) boss.notifyWorker(worker)
    },
    schedule: (name, cron) => boss.schedule(name, cron, {}, { tz: 'Asia/Ho_Chi_Minh' }),
    stop: () => boss.stop({ graceful: true, timeout: STOP_MILLISECONDS }),
  }
}

const STOP_MILLISECONDS = 5000

function toQueueDatabase({ doorFor }: OpenDatabase): Db {
  const door = doorFor('roviec_jobs', 'library')
  return {
    executeSql: async (text, values = []) => {
      const client = await door.connect()
      try {
        const result: unknown = await client.query(text, values)
        // Several statements in one text answer one result each; the last one counts.
        const last: unknown = Array.isArray(result) ? result.at(-1) : result
        return last as { rows: unknown[] }
      } finally {
        client.release()
      }
    },
  }
}
