import { globSync, readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

/** On PostgreSQL only what opens a database runs: the rest has run on PGlite and would say the same. */
const ASKS_A_DATABASE = /createWorld|createTestDatabase|describeWalk|TEST_DATABASE_URL/
const withoutDatabase = process.env['TEST_DATABASE_URL']
  ? globSync('apps/server/src/**/*.test.ts').filter(
      (file) => !ASKS_A_DATABASE.test(readFileSync(file, 'utf8')),
    )
  : []

/**
 * One project per layer, so that each can be run alone: `npx vitest run --project engines`.
 * The server project runs on PGlite, or on PostgreSQL when TEST_DATABASE_URL is set.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'engines',
          // Nothing in them remembers anything, so that each file need not load them anew.
          isolate: false,
          include: ['packages/*/src/**/*.test.ts', 'apps/cli/src/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'server',
          include: ['apps/server/src/**/*.test.ts'],
          exclude: withoutDatabase,
          globalSetup: ['apps/server/src/testing/global-setup.ts'],
          // Every file makes a database of its own, and loading the server anew for each of them
          // costs three times what the tests do.
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'web',
          include: ['apps/web/src/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['apps/web/journeys/**/*.test.ts'],
          globalSetup: ['apps/web/journeys/testing/seeded-city.ts'],
          testTimeout: 900_000,
          hookTimeout: 240_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'repository',
          include: ['tidy.test.ts', 'architecture/*.test.ts', 'scripts/**/*.test.ts'],
          testTimeout: 120_000,
        },
      },
    ],
  },
})
