// Plain JavaScript for Node 20: it runs before the bundled Node exists. It compares the lockfile
// with a stamp left by the last installation and installs only when they differ.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const stampFile = join(root, 'node_modules', '.roviec-installed')
const lockHash = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex')

if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== lockHash) {
  // On Windows a running node.exe inside node_modules cannot be deleted, so `ci` would fail there.
  const verb = process.platform === 'win32' ? 'install' : 'ci'
  const args = [verb, '--no-audit', '--no-fund', '--prefer-offline']
  const npmScript = process.env.npm_execpath
  process.stderr.write(`Installing dependencies (npm ${verb})…\n`)
  const result = npmScript
    ? spawnSync(process.env.npm_node_execpath ?? process.execPath, [npmScript, ...args], {
        cwd: root,
        stdio: ['ignore', 2, 2],
      })
    : spawnSync('npm', args, {
        cwd: root,
        stdio: ['ignore', 2, 2],
        shell: process.platform === 'win32',
      })
  if (result.status !== 0) {
    process.stderr.write(
      'The installation failed. Check the network or the npm registry, then try again.\n',
    )
    process.exit(result.status ?? 1)
  }
  writeFileSync(stampFile, lockHash)
}
