import * as errorCodes from './error-code-checks.ts'
import * as features from './feature-checks.ts'
import * as markdown from './markdown-checks.ts'
import * as packages from './package-checks.ts'
import * as sizes from './size-checks.ts'
import type { Check } from './source-tree.ts'
import * as sql from './sql-checks.ts'
import * as tests from './test-checks.ts'
import * as web from './web-checks.ts'
import * as words from './word-checks.ts'

/** Every rule that the repository keeps about itself, by the fact that holds when it is kept. */
export const CHECKS = {
  'every feature has the common shape': features.featureShape,
  'every exception to the shape is needed': features.featureExceptions,
  'every feature explains its rules, tables and audit actions': features.featureReadme,
  'every command and query has a known verb and a test': features.commandsAndQueries,
  'every command records an audit entry': features.commandsRecordAudit,
  'server, web and contract use the same names': features.featureNames,
  'SQL names tables of its own schema, or published views': sql.ownSchemaSql,
  'no query writes': sql.queriesOnlyRead,
  'every table has its comment, grant and row-level security': sql.tablesAreExplained,
  'migrations hold no trigger, enum, serial or bare timestamp': sql.migrationsArePlain,
  'migrations are numbered without a gap': sql.migrationNumbers,
  'every link in Markdown leads somewhere': markdown.linksResolve,
  'every page has one title': markdown.oneTitle,
  'every file named in Markdown exists': markdown.namedFilesExist,
  'every @law tag has its page, and every page its tag': markdown.lawTagsResolve,
  'every code that is thrown has its texts': errorCodes.thrownCodesHaveTexts,
  'every text of a refusal is used': errorCodes.textsAreUsed,
  'no name holds a banned word': words.names,
  'no comment tells the past': words.comments,
  'nothing names a machine or how it was made': words.nothingForeign,
  'no line is too wide': sizes.lineWidth,
  'no file is too long': sizes.fileLength,
  'no test is switched off': tests.testsAreOn,
  'no test mocks our own code': tests.noMocks,
  'nothing reads the clock or throws dice': tests.noClockNoChance,
  'no text becomes markup': web.noMarkupFromText,
  'nothing is called from outside': web.nothingFromOutside,
  'what runs in browsers runs in old ones': web.oldBrowsersCope,
  'no constant style stands in markup': web.noConstantStyles,
  'every export of a package is explained': packages.exportsAreExplained,
  'every version is exact and locked': packages.versionsAreExact,
  'every licence is free': packages.licencesAreFree,
  'the lockfile holds the packages of every platform': packages.lockfileIsWhole,
  'the lockfile names no other registry': packages.lockfileIsPortable,
} as const satisfies Readonly<Record<string, Check>>

export type CheckName = keyof typeof CHECKS
