import { z } from 'zod'

/** A variable of the environment that cannot be used, with what to do about it. */
export class ConfigError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'ConfigError'
  }
}

/** What the environment says, parsed once. The table in docs/operations.md explains each line. */
export interface Config {
  readonly host: string
  readonly port: number
  /** PostgreSQL; null means PGlite in `dataDirectory`. */
  readonly databaseUrl: string | null
  /** The owner of the schema, when migrations run under another login. */
  readonly migrationUrl: string | null
  readonly maxConnections: number
  readonly dataDirectory: string
  readonly demonstration: boolean
  /** Where people reach this server; null while it is the address it listens on. */
  readonly publicUrl: string | null
  /** Signs the session cookies; null lets the server keep one of its own in its database. */
  readonly secret: string | null
  readonly metricsToken: string | null
  readonly logLevel: string
}

/** Reads the environment. Throws ConfigError with one sentence. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(given)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new ConfigError(`${issue?.path.join('.')}: ${issue?.message}`)
  }
  const value = parsed.data
  return {
    host: value.HOST,
    port: value.PORT,
    databaseUrl: value.DATABASE_URL ?? null,
    migrationUrl: value.ROVIEC_MIGRATION_URL ?? null,
    maxConnections: value.ROVIEC_MAX_CONNECTIONS,
    dataDirectory: value.ROVIEC_DATA_DIR,
    demonstration: value.ROVIEC_DEMO ?? value.DATABASE_URL === undefined,
    publicUrl: value.ROVIEC_PUBLIC_URL ?? null,
    secret: value.ROVIEC_SECRET ?? null,
    metricsToken: value.ROVIEC_METRICS_TOKEN ?? null,
    logLevel: value.ROVIEC_LOG_LEVEL,
  }
}

const PostgresUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\//, { error: 'must begin with postgres:// or postgresql://' })

const Environment = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  DATABASE_URL: PostgresUrl.optional(),
  ROVIEC_MIGRATION_URL: PostgresUrl.optional(),
  ROVIEC_MAX_CONNECTIONS: z.coerce.number().int().min(2).max(200).default(10),
  ROVIEC_DATA_DIR: z.string().default('./data'),
  ROVIEC_DEMO: z.stringbool().optional(),
  ROVIEC_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  ROVIEC_SECRET: z.string().min(32, { error: 'must have at least 32 characters' }).optional(),
  ROVIEC_METRICS_TOKEN: z
    .string()
    .min(16, { error: 'must have at least 16 characters' })
    .optional(),
  ROVIEC_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
})
