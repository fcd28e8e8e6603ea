import { findInFiles, pathsOf, type Check, type SourceTree } from './source-tree.ts'

const MANIFESTS = /^(?:(?:apps|packages)\/[^/]+\/|benchmarks\/)?package\.json$/
const DEPENDENCIES = ['dependencies', 'devDependencies', 'optionalDependencies'] as const

const CONTRACT = 'packages/contract/'
const FUNCTION = /^export (?:async )?function\*? (\w+)/
const EXPORT = /^export (?:async )?(?:function|const|class|interface|type)\*? (\w+)/

interface Manifest {
  readonly name: string
  readonly license?: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

interface Lockfile {
  readonly packages: Readonly<Record<string, LockEntry>>
}

interface LockEntry extends Omit<Manifest, 'name'> {
  readonly version?: string
  readonly resolved?: string
  readonly link?: boolean
  readonly dev?: boolean
}

/**
 * What an export means, its units and its source stand beside it, for those who see only types. A
 * shape or a table of the contract is explained by its fields.
 */
export const exportsAreExplained: Check = {
  advice: 'Put a doc comment above the export: meaning, units, source.',
  find: (tree) =>
    findInFiles(tree, /^packages\/[^/]+\/src\/index\.ts$/, (index, path) =>
      [...index.matchAll(/^export (?:type )?(\*|\{[^}]*\}) from '\.\/([^']+)'/gm)].flatMap(
        ([, list = '', file = '']) => {
          const text = tree.get(`${path.slice(0, -'index.ts'.length)}${file}`) ?? ''
          const isPublic = (name: string) => list === '*' || new RegExp(`\\b${name}\\b`).test(list)
          return findUnexplained(text, path.startsWith(CONTRACT) ? FUNCTION : EXPORT)
            .filter(isPublic)
            .map((name) => `${name} of ${file} has no doc comment`)
        },
      ),
    ),
}

/** A type that has the name of its schema is explained by the schema. */
function findUnexplained(text: string, pattern: RegExp): string[] {
  const lines = text.split('\n')
  const seen = new Set<string>()
  return lines.flatMap((line, index) => {
    const name = pattern.exec(line)?.[1]
    if (!name || seen.has(name)) return []
    seen.add(name)
    return lines[index - 1]?.trimEnd().endsWith('*/') ? [] : [name]
  })
}

/** The same code everywhere: versions are exact, and the lockfile says what the manifests say. */
export const versionsAreExact: Check = {
  advice: 'Install with --save-exact, and commit package-lock.json with the manifest.',
  find: (tree) => {
    const lock = readLockfile(tree)
    return findInFiles(tree, MANIFESTS, (text, path) => {
      const manifest: Manifest = JSON.parse(text)
      const folder = path.replace(/\/?package\.json$/, '')
      const locked = lock?.packages[folder]
      return DEPENDENCIES.flatMap((kind) => [
        ...Object.entries(manifest[kind] ?? {})
          .filter(([, version]) => !/^(?:npm:@?[\w./-]+@)?\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))
          .map(([name, version]) => `${name} ${version} is no exact version`),
        ...(lock && !isSame(manifest[kind], locked?.[kind])
          ? [`its ${kind} differ from package-lock.json`]
          : []),
      ])
    })
  },
}

/** Licences under which the whole may be given away under Apache-2.0. */
const FREE =
  /^\(?(?:MIT|MIT-0|Apache-2\.0|ISC|0BSD|BSD-[23]-Clause|BlueOak-1\.0\.0|MPL-2\.0|CC0-1\.0|OFL-1\.1|Unlicense|Zlib|Python-2\.0|CC-BY-4\.0|PostgreSQL|WTFPL)(?: (?:OR|AND) |\)|$)/

/** Measured against in the benchmarks, never shipped. */
const MEASURED_ONLY: readonly string[] = ['node_modules/dhtmlx-gantt']

export const licencesAreFree: Check = {
  advice: 'Find another library, or list it with its reason.',
  find: (tree) =>
    Object.entries(readLockfile(tree)?.packages ?? {})
      .filter(([path, entry]) => path.includes('node_modules/') && !entry.link)
      .filter(([path]) => !MEASURED_ONLY.includes(path))
      .filter(([, { license }]) => license !== undefined && !FREE.test(license))
      .map(([path, { license }]) => `package-lock.json: ${path} is under ${license}`),
}

export const lockfileIsPortable: Check = {
  advice: 'Strike the address out: npm finds the package by name and checks its hash.',
  find: (tree) =>
    Object.entries(readLockfile(tree)?.packages ?? {})
      .filter(([, { resolved }]) =>
        /^(?!https:\/\/registry\.npmjs\.org\/)\w+:/.test(resolved ?? ''),
      )
      .map(([path, { resolved }]) => `package-lock.json: ${path} comes from ${resolved}`),
}

/** A lockfile made where a registry lacked some platform is refused by `npm ci` everywhere. */
export const lockfileIsWhole: Check = {
  advice: 'Choose a version that the registry has for every platform, and make the lockfile anew.',
  find: (tree) => {
    const packages = readLockfile(tree)?.packages ?? {}
    const names = new Set(
      Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 13)),
    )
    return Object.entries(packages).flatMap(([path, entry]) =>
      DEPENDENCIES.filter((kind) => kind !== 'devDependencies' || !path.includes('node_modules/'))
        .flatMap((kind) => Object.keys(entry[kind] ?? {}))
        .filter((name) => !names.has(name))
        .map((name) => `package-lock.json: ${path} needs ${name}, which is not in it`),
    )
  },
}

function readLockfile(tree: SourceTree): Lockfile | null {
  const [path] = pathsOf(tree, /^package-lock\.json$/)
  return path === undefined ? null : JSON.parse(tree.get(path) ?? '')
}

function isSame(
  first: Readonly<Record<string, string>> = {},
  second: Readonly<Record<string, string>> = {},
): boolean {
  const text = (versions: Readonly<Record<string, string>>) =>
    JSON.stringify(Object.entries(versions).toSorted(([a], [b]) => a.localeCompare(b)))
  return text(first) === text(second)
}
