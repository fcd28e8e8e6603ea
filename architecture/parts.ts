// The names that the dependency rules and the tidy checks share: which folder is what.

/** Pure packages: no npm package, no Node API, no clock, no database. */
export const ENGINES = [
  'calendar',
  'directive',
  'schedule',
  'gantt',
  'evaluation',
  'rotation',
  'statistics',
] as const

/** Folders of apps/server/src that are not features, each with the reason. */
export const SERVER_FOLDERS_WITHOUT_FEATURE = {
  platform: 'Below every feature: database, clock, errors, HTTP, jobs.',
  testing: 'The world in which server tests run.',
  migrations: 'Plain SQL, imported by nobody.',
  demonstration: 'The demonstration city, made through the commands of the features.',
} as const

/**
 * Server features from the lowest to the highest. A feature may use those of a lower row and, by
 * absence of cycles, those of its own row; never one of a higher row.
 */
export const FEATURE_ROWS: readonly (readonly string[])[] = [
  ['identity', 'audit'],
  ['organization'],
  ['people', 'coordination', 'settings'],
  ['tasks', 'service-centres'],
  ['plans', 'imports', 'evaluation', 'rotation', 'inspections', 'support-desk', 'feedback'],
  ['schedules', 'assistant'],
  ['forecasts'],
  ['warnings'],
  ['directory', 'reports', 'notifications', 'restructurings'],
]

/** Files beside the domain file that load or save; elsewhere repository, commands and queries do. */
export const FILES_THAT_MAY_LOAD: readonly string[] = [
  // The audit log has no commands: the commands of others record into it.
  '^apps/server/src/audit/record-audit\\.ts$',
  // Opens the tables of identity for its commands and queries, which have no Context of a tenant.
  '^apps/server/src/identity/identity\\.ts$',
  // What the ways of signing in share: limits, the last look before somebody is let in, the record.
  '^apps/server/src/identity/(?:admission|second-factor|sign-on)\\.ts$',
  // The routes of identity are many: those of one's own account, and those of administrators.
  '^apps/server/src/identity/(?:own-)?account-routes\\.ts$',
]
