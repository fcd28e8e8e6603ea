import { codeWithoutComments } from './code-text.ts'
import { listFeatures } from './feature-checks.ts'
import { findInFiles, type Check } from './source-tree.ts'

const MIGRATIONS = /^apps\/server\/src\/migrations\/[^/]+\.sql$/
/** Tables that hold tenants side by side, each with the reason. */
const TABLES_ACROSS_TENANTS: Readonly<Record<string, string>> = {
  'platform.follower': 'Background work follows every tenant; only its own role may read it.',
  'identity.session': 'Read before the tenant is known; only the role of sign-in may read it.',
  'identity.membership': 'Says which tenant an account belongs to, so it cannot be within one.',
}
const BUILDER_TABLE = /\b(?:\w*(?:From|Into|Table|Join)|with)\(\s*['"`]([a-z_]+)\.([a-z_]+)/g
const RAW_TABLE = /\b(?:from|into|update|join|table)\s+([a-z_]+)\.([a-z_]+)/gi

/** Foreign rows are read through the view that their owner promises to keep. */
export const ownSchemaSql: Check = {
  advice: "Read another feature's rows through its public_ view, or call its front door.",
  find: (tree) =>
    listFeatures(tree).flatMap((feature) =>
      findInFiles(tree, new RegExp(`^apps/server/src/${feature}/.*\\.ts$`), (text, path) => {
        if (path.endsWith('.test.ts')) return []
        const code = codeWithoutComments(text)
        const schema = feature.replaceAll('-', '_')
        return [...code.matchAll(BUILDER_TABLE), ...code.matchAll(RAW_TABLE)]
          .map(([, owner = '', table = '']) => ({ owner, table }))
          .filter(({ owner, table }) => owner !== schema && !table.startsWith('public_'))
          .map(({ owner, table }) => `names ${owner}.${table}`)
      }),
    ),
}

/** Reading twice is harmless, so a query may be repeated without a thought. */
export const queriesOnlyRead: Check = {
  advice: 'Make it a command: access, rule, save, audit.',
  find: (tree) =>
    findInFiles(tree, /^apps\/server\/src\/[^/]+\/queries\/.*\.ts$/, (text, path) => {
      if (path.endsWith('.test.ts')) return []
      const writes = /\b(?:insertInto|updateTable|deleteFrom|recordAudit|insert into|forUpdate)\b/g
      return [...codeWithoutComments(text).matchAll(writes)].map(([word]) => `calls ${word}`)
    }),
}

/** A table nobody may read fails on the developer's desk, and a table nobody explains later. */
export const tablesAreExplained: Check = {
  advice: "Give each table COMMENT, GRANT and, with a tenant_id, platform.app_protect('table').",
  find: (tree) =>
    findInFiles(tree, MIGRATIONS, (text) => {
      const sql = withoutSqlComments(text).replaceAll('"', '')
      return findTables(sql).flatMap(({ name, body }) => {
        const isTenants = /\btenant_id\b/.test(body) && !TABLES_ACROSS_TENANTS[name]
        const isProtected = says(sql, `app_protect\\(\\s*'${name}'`)
        const key = /\bprimary\s+key\s*\(\s*(\w+)/i.exec(body)?.[1]
        return [
          ...(says(sql, `comment\\s+on\\s+table\\s+${name}\\s`) ? [] : [`${name} has no COMMENT`]),
          ...(says(sql, `grant\\s[^;]*\\b${name}\\b`) ? [] : [`${name} has no GRANT`]),
          ...(isTenants && !isProtected ? [`${name} has a tenant and no row-level security`] : []),
          ...(isTenants && key && key !== 'tenant_id'
            ? [`the key of ${name} begins with ${key}`]
            : []),
        ]
      })
    }),
}

function says(sql: string, pattern: string): boolean {
  return new RegExp(pattern, 'i').test(sql)
}

const UNWANTED_SQL: readonly (readonly [RegExp, string])[] = [
  [/\bcreate\s+(?:or\s+replace\s+)?(?:constraint\s+)?trigger\b/i, 'a trigger hides an act'],
  [/\bas\s+enum\b/i, 'an enum cannot lose a value: use text with CHECK'],
  [/\btimestamp\b(?!tz|\s+with\s+time)/i, 'moments are timestamptz'],
  [/\bserial\b/i, 'ids are uuid v7, made in the application'],
]

export const migrationsArePlain: Check = {
  advice: 'See the rules for the schema in docs/decisions.',
  find: (tree) =>
    findInFiles(tree, MIGRATIONS, (text) => {
      const sql = withoutSqlComments(text)
      const views = [...sql.matchAll(/create\s+(?:or\s+replace\s+)?view\s+(\S+)([^;]*?)\bas\b/gi)]
      return [
        ...UNWANTED_SQL.filter(([pattern]) => pattern.test(sql)).map(([, reason]) => reason),
        ...views
          .filter(([, , options = '']) => !/security_invoker/i.test(options))
          .map(([, name]) => `the view ${name} is not security_invoker`),
      ]
    }),
}

/** Migrations run in the order of their numbers, so a number belongs to one file. */
export const migrationNumbers: Check = {
  advice: 'Number migrations 0001, 0002 … and name them after their feature.',
  find: (tree) => {
    const files = [...tree.keys()].filter((path) => MIGRATIONS.test(path)).toSorted()
    return files.flatMap((path, index) => {
      const expected = String(index + 1).padStart(4, '0')
      return path.includes(`/${expected}-`) ? [] : [`${path}: is number ${expected} in the row`]
    })
  },
}

function findTables(sql: string): { readonly name: string; readonly body: string }[] {
  const tables = sql.matchAll(
    /create\s+table\s+(?:if\s+not\s+exists\s+)?([a-z_]+\.[a-z_]+)\s*\(([\s\S]*?)\n\)/gi,
  )
  return [...tables].map(([, name = '', body = '']) => ({ name, body }))
}

function withoutSqlComments(sql: string): string {
  return sql.replaceAll(/--[^\n]*|\/\*[\s\S]*?\*\//g, '')
}
