import { existsSync, globSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { expect, test } from 'vitest'

interface Configuration {
  readonly forbidden: (IForbiddenRuleType & { readonly name: string })[]
  readonly options: object
}

const root = fileURLToPath(new URL('..', import.meta.url))
const { default: config }: { default: Configuration } = await import(
  new URL('../.dependency-cruiser.mjs', import.meta.url).href
)
const CRUISED = ['packages', 'apps', 'scripts', 'benchmarks']

const planted = await cruiseFolder(`${root}architecture/violations`)
const reportedRules = new Set(planted.summary.violations.map(({ rule }) => rule.name))

test.each(config.forbidden.map(({ name }) => name))('%s reports its planted violation', (name) => {
  expect(reportedRules).toContain(name)
})

test('every planted file exists for a rule: it is an offence, or the target of one', () => {
  const named = new Set(planted.summary.violations.flatMap(({ from, to }) => [from, to]))
  const files = globSync('**/*.ts', { cwd: `${root}architecture/violations` })
  expect(files.filter((file) => !named.has(file))).toEqual([])
})

test('the cruise sees every source file, and finds nothing wrong', async () => {
  const { modules, summary } = await cruiseFolder(root)
  const seen = new Set(modules.map(({ source }) => source))
  const files = globSync(
    ['packages/*/src/**/*.ts', 'apps/*/src/**/*.{ts,tsx}', 'scripts/**/*.ts'],
    {
      cwd: root,
    },
  ).filter((file) => !file.startsWith('apps/web/src/paraglide/'))

  expect(files.length).toBeGreaterThan(0)
  expect(files.filter((file) => !seen.has(file) && existsSync(root + file))).toEqual([])
  expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual(
    [],
  )
})

async function cruiseFolder(baseDir: string): Promise<ICruiseResult> {
  const { output } = await cruise(
    CRUISED.filter((folder) => existsSync(`${baseDir}/${folder}`)),
    { ...config.options, baseDir, ruleSet: { forbidden: config.forbidden }, validate: true },
    undefined,
    { tsConfig: extractTSConfig(`${root}tsconfig.json`) },
  )
  if (typeof output === 'string') throw new TypeError('The cruise gave text in place of a result.')
  return output
}
