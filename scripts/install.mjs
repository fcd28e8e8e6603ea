// Plain JavaScript for Node 20: it runs before the bundled Node exists. It installs what the
// lockfile asks for when something else, or nothing, is installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const NODE_MAJOR_VERSION = 26

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const lockText = readFileSync(join(root, 'package-lock.json'), 'utf8')
const lockHash = createHash('sha256').update(lockText).digest('hex')
const stampFile = join(root, 'node_modules', '.roviec-installed')

if (readText(stampFile) !== lockHash) {
  if (!isInstalled(JSON.parse(lockText))) install()
  writeFileSync(stampFile, lockHash)
}
requireNode()

/** npm keeps the list of what it installed; a developer's own `npm install` counts as well. */
function isInstalled(lock) {
  const text = readText(join(root, 'node_modules', '.package-lock.json'))
  if (text === null) return false
  const installed = JSON.parse(text).packages
  const wanted = Object.entries(lock.packages).filter(([path]) => path.includes('node_modules/'))
  return (
    wanted.every(([path, entry]) =>
      installed[path] ? installed[path].version === entry.version : Boolean(entry.optional),
    ) && Object.keys(installed).every((path) => lock.packages[path])
  )
}

function install() {
  // On Windows a running node.exe inside node_modules cannot be deleted, so `ci` would fail there.
  const verb = process.platform === 'win32' ? 'install' : 'ci'
  // No package needs a script of its own at installation, so none is run.
  const args = [
    verb,
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--prefer-offline',
    '--loglevel=error',
  ]
  const options = { cwd: root, stdio: ['ignore', 2, 2] }
  const npmScript = process.env.npm_execpath
  process.stderr.write(`Installing dependencies (npm ${verb})…\n`)
  const result = npmScript
    ? spawnSync(process.env.npm_node_execpath ?? process.execPath, [npmScript, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
  if (result.status === 0) return
  process.stderr.write(
    'The installation failed. Check the network or the npm registry, then try again.\n',
  )
  process.exit(result.status ?? 1)
}

/** What npm runs next is the Node of the lockfile, or that of the machine where there is none. */
function requireNode() {
  const bundled = join(root, 'node_modules', '.bin', 'node')
  if (existsSync(bundled) || existsSync(`${bundled}.cmd`)) return
  if (Number.parseInt(process.versions.node, 10) >= NODE_MAJOR_VERSION) return
  process.stderr.write(
    `There is no packaged Node for ${process.platform} on ${process.arch}. ` +
      `Install Node ${NODE_MAJOR_VERSION} or later, then try again.\n`,
  )
  process.exit(1)
}

function readText(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}
