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
  /** Whether an empty database is filled with the demonstration city. */
  readonly demonstration: boolean
  /** Whether somebody asked for that, rather than left it at its default. */
  readonly demonstrationAsked: boolean
  /** What an empty database begins with; null leaves it empty, or to the demonstration. */
  readonly firstTenant: FirstTenant | null
  /** Where people reach this server; null while it is the address it listens on. */
  readonly publicUrl: string | null
  /** Signs the session cookies; null lets the server keep one of its own in its database. */
  readonly secret: string | null
  readonly metricsToken: string | null
  /** Whether a proxy of ours stands in front and says who calls. */
  readonly trustProxy: boolean
  /** A file of leaked passwords, as Have I Been Pwned orders them by hash; null without one. */
  readonly breachedPasswords: string | null
  /** The city's own sign-on; null when none is set up. */
  readonly signOn: SignOnConfig | null
  /** The program that recognises the text of scans, with its arguments; null without one. */
  readonly ocrCommand: string | null
  /** A language model that may be asked about drafts; null, the default, sends nothing anywhere. */
  readonly assistant: AssistantConfig | null
  readonly logLevel: string
}

/** A language model behind an address that speaks the chat interface of OpenAI. */
export interface AssistantConfig {
  readonly url: string
  readonly model: string
  readonly key: string | null
}

/** A provider of OpenID Connect. */
export interface SignOnConfig {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly name: string
  readonly returnUrl: string
}

export interface FirstTenant {
  readonly tenantId: string
  readonly name: string
  readonly login: string
  readonly password: string
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
    demonstrationAsked: value.ROVIEC_DEMO === true,
    firstTenant: toFirstTenant(value),
    publicUrl: value.ROVIEC_PUBLIC_URL ?? null,
    secret: value.ROVIEC_SECRET ?? null,
    metricsToken: value.ROVIEC_METRICS_TOKEN ?? null,
    trustProxy: value.ROVIEC_TRUST_PROXY,
    breachedPasswords: value.ROVIEC_BREACHED_PASSWORDS ?? null,
    signOn: toSignOn(value),
    ocrCommand: value.ROVIEC_OCR_COMMAND ?? null,
    assistant: toAssistant(value),
    logLevel: value.ROVIEC_LOG_LEVEL,
  }
}

function toFirstTenant(value: z.output<typeof Environment>): FirstTenant | null {
  const tenantId = value.ROVIEC_FIRST_TENANT
  const login = value.ROVIEC_FIRST_LOGIN
  const password = value.ROVIEC_FIRST_PASSWORD
  if (tenantId === undefined) return null
  if (login === undefined || password === undefined) {
    throw new ConfigError(
      'ROVIEC_FIRST_TENANT: ROVIEC_FIRST_LOGIN and ROVIEC_FIRST_PASSWORD are needed with it',
    )
  }
  return { tenantId, name: value.ROVIEC_FIRST_TENANT_NAME ?? tenantId, login, password }
}

/** The address of our screens to which a provider sends the browser back. */
const RETURN_PATH = '/dang-nhap/tro-lai'

function toSignOn(value: z.output<typeof Environment>): SignOnConfig | null {
  const issuer = value.ROVIEC_OIDC_ISSUER
  if (issuer === undefined) return null
  const clientId = value.ROVIEC_OIDC_CLIENT_ID
  const clientSecret = value.ROVIEC_OIDC_CLIENT_SECRET
  const publicUrl = value.ROVIEC_PUBLIC_URL
  if (clientId === undefined || clientSecret === undefined || publicUrl === undefined) {
    throw new ConfigError(
      'ROVIEC_OIDC_ISSUER: ROVIEC_OIDC_CLIENT_ID, ROVIEC_OIDC_CLIENT_SECRET and ROVIEC_PUBLIC_URL are needed with it',
    )
  }
  requireEncrypted('ROVIEC_OIDC_ISSUER', issuer)
  const returnUrl = new URL(RETURN_PATH, publicUrl).href
  return { issuer, clientId, clientSecret, name: value.ROVIEC_OIDC_NAME, returnUrl }
}

function toAssistant(value: z.output<typeof Environment>): AssistantConfig | null {
  const url = value.ROVIEC_ASSISTANT_URL
  if (url === undefined) return null
  const model = value.ROVIEC_ASSISTANT_MODEL
  if (model === undefined) {
    throw new ConfigError('ROVIEC_ASSISTANT_URL: ROVIEC_ASSISTANT_MODEL is needed with it')
  }
  requireEncrypted('ROVIEC_ASSISTANT_URL', url)
  return { url, model, key: value.ROVIEC_ASSISTANT_KEY ?? null }
}

/** Keys and texts of the office go over a network only where nobody can read along. */
function requireEncrypted(name: string, url: string): void {
  const { protocol, hostname } = new URL(url)
  if (protocol === 'https:' || ['127.0.0.1', 'localhost', '[::1]'].includes(hostname)) return
  throw new ConfigError(`${name}: must begin with https:// unless it is this machine`)
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
  ROVIEC_TRUST_PROXY: z.stringbool().default(false),
  ROVIEC_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  ROVIEC_SECRET: z.string().min(32, { error: 'must have at least 32 characters' }).optional(),
  ROVIEC_METRICS_TOKEN: z
    .string()
    .min(16, { error: 'must have at least 16 characters' })
    .optional(),
  ROVIEC_FIRST_TENANT: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,62}$/, { error: 'small letters, digits and hyphens' })
    .optional(),
  ROVIEC_FIRST_TENANT_NAME: z.string().max(200).optional(),
  ROVIEC_FIRST_LOGIN: z.string().max(64).optional(),
  ROVIEC_FIRST_PASSWORD: z
    .string()
    .min(10, { error: 'must have at least 10 characters' })
    .max(128)
    .optional(),
  ROVIEC_BREACHED_PASSWORDS: z.string().optional(),
  ROVIEC_OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  ROVIEC_OIDC_CLIENT_ID: z.string().max(200).optional(),
  ROVIEC_OIDC_CLIENT_SECRET: z.string().max(1000).optional(),
  ROVIEC_OIDC_NAME: z.string().max(60).default('OpenID Connect'),
  ROVIEC_ASSISTANT_URL: z.url({ protocol: /^https?$/ }).optional(),
  ROVIEC_ASSISTANT_MODEL: z.string().trim().min(1).max(200).optional(),
  ROVIEC_ASSISTANT_KEY: z.string().max(1000).optional(),
  ROVIEC_OCR_COMMAND: z.string().trim().min(1).max(1000).optional(),
  ROVIEC_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
})
