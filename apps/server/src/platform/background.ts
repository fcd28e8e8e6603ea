import { Kysely, PostgresDialect } from 'kysely'
import { z } from 'zod'
import { dayAt } from './clock.ts'
import type { Database } from './database-schema.ts'
import type { FollowedEntry, LogReader } from './followed-entry.ts'
import { newId } from './ids.ts'
import { releaseLease, takeLease } from './lease.ts'
import type { WakingPlatform } from './platform.ts'
import { startQueue, type Queue } from './queue.ts'
import { repeat } from './repeat.ts'

/** Work done once a day for the server as a whole, by a timetable and at the latest at the next start. */
export interface DailyWork {
  readonly name: string
  /** Five fields of cron, in the zone of Việt Nam. */
  readonly cron: string
  readonly run: () => Promise<void>
}

/** Work that follows from entries of the audit log, tenant by tenant. */
export interface Following {
  readonly name: string
  readonly wants: (entry: FollowedEntry) => boolean
  /**
   * Gathers: work starts only at full turns of so many minutes, counted from the hour, so that what
   * is costly is done once for many acts. At once when absent.
   */
  readonly everyMinutes?: number
  /** Gets the subjects of the entries it wanted. May get one twice. */
  readonly run: (tenantId: string, subjectIds: readonly string[]) => Promise<void>
}

export interface BackgroundOptions {
  readonly platform: WakingPlatform
  readonly reader: LogReader
  readonly daily: readonly DailyWork[]
  readonly followings: readonly Following[]
}

export interface Background {
  /** Does the day's work now, as the timetable would; for whoever sets the clock. */
  readonly runDaily: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** Starts what the server does by itself. One process leads the following; all of them take jobs. */
export async function startBackground(options: BackgroundOptions): Promise<Background> {
  const { platform, daily, followings } = options
  const { database, log } = platform
  const db = new Kysely<Database>({
    dialect: new PostgresDialect({ pool: database.doorFor('roviec_jobs') }),
  })
  const queue = await startQueue(database, log)
  for (const work of daily) await startDaily(queue, db, { ...work, platform })
  for (const following of followings) {
    await queue.work(following.name, async (data) => {
      const { tenantId, subjectIds } = Subjects.parse(data)
      await following.run(tenantId, subjectIds)
    })
  }

  const lease = { name: 'audit-follower', holder: newId() }
  const follower = repeat(
    async () => {
      if (followings.length === 0) return
      if (await takeLease(db, platform.clock, lease)) await follow(options, db, queue)
    },
    {
      everyMilliseconds: 2000,
      onError: (error) => log.error({ err: error }, 'the follower of the record failed'),
    },
  )
  platform.onWake(() => follower.wake())
  return {
    runDaily: async () => {
      for (const work of daily) await work.run()
    },
    stop: async () => {
      await follower.stop()
      await queue.stop()
      await releaseLease(db, lease)
    },
  }
}

const Subjects = z.object({ tenantId: z.string(), subjectIds: z.array(z.string()) })
const ENTRIES_AT_ONCE = 200
const FOLLOWER = 'jobs'

async function startDaily(
  queue: Queue,
  db: Kysely<Database>,
  { name, cron, run, platform }: DailyWork & { readonly platform: WakingPlatform },
): Promise<void> {
  await queue.work(name, async () => {
    const today = dayAt(platform.clock.now())
    await run()
    await db
      .insertInto('platform.cron_run')
      .values({ name, on_date: today })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ on_date: today }))
      .execute()
  })
  await queue.schedule(name, cron)
  const last = await db
    .selectFrom('platform.cron_run')
    .select('on_date')
    .where('name', '=', name)
    .executeTakeFirst()
  // The server may have been off at the hour of the timetable: a new day begins at the start then.
  const today = dayAt(platform.clock.now())
  if (last?.on_date !== today) await queue.send(name, [{ data: {}, key: `start-${today}` }])
}

/**
 * Feeds the queue from the log. A job is added before the cursor moves, so that a crash between the
 * two repeats it; that is why handlers must bear a job twice.
 */
async function follow(
  { platform, reader, followings }: BackgroundOptions,
  db: Kysely<Database>,
  queue: Queue,
): Promise<void> {
  const cursors = await db
    .selectFrom('platform.follower')
    .select(['tenant_id', 'seq'])
    .where('name', '=', FOLLOWER)
    .execute()
  const cursorByTenant = new Map(cursors.map(({ tenant_id, seq }) => [tenant_id, seq]))
  for (const { tenantId, seq } of await reader.listHeads()) {
    const cursor = cursorByTenant.get(tenantId) ?? 0
    if (seq <= cursor) continue
    const entries = await reader.listEntriesAfter(tenantId, cursor, ENTRIES_AT_ONCE)
    for (const following of followings) {
      const waitSeconds = secondsToTurn(following, platform.clock.now())
      await feed({ queue, waitSeconds }, following, tenantId, entries)
    }
    const reached = entries.at(-1)?.seq ?? cursor
    await db
      .insertInto('platform.follower')
      .values({ name: FOLLOWER, tenant_id: tenantId, seq: reached })
      .onConflict((conflict) =>
        conflict.columns(['name', 'tenant_id']).doUpdateSet({ seq: reached }),
      )
      .execute()
    if (reached < seq) platform.wake(tenantId)
  }
}

async function feed(
  { queue, waitSeconds }: { readonly queue: Queue; readonly waitSeconds: number },
  { name, wants }: Following,
  tenantId: string,
  entries: readonly FollowedEntry[],
): Promise<void> {
  const wanted = entries.filter(wants)
  if (wanted.length === 0) return
  const subjectIds = [...new Set(wanted.flatMap(({ subjectId }) => subjectId ?? []))]
  const key = `${tenantId}-${wanted[0]?.seq}`
  await queue.send(name, [{ data: { tenantId, subjectIds }, key, waitSeconds }])
}

/** How long a following that gathers waits for its next turn. */
function secondsToTurn({ everyMinutes }: Following, now: string): number {
  if (everyMinutes === undefined) return 0
  const turn = everyMinutes * 60
  const seconds = Math.floor(Temporal.Instant.from(now).epochMilliseconds / 1000)
  return turn - (seconds % turn)
}
