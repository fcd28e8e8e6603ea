// `npm run dev`: the API restarts when a server file changes, the screens reload by themselves.
import { spawn } from 'node:child_process'
import { ROOT } from './steps.ts'

const COMMANDS = [
  ['--watch', '--watch-preserve-output', 'scripts/start.ts', '--without-web'],
  ['node_modules/vite/bin/vite.js', 'apps/web', '--config', 'apps/web/vite.config.ts'],
]

// The browser speaks to the server of the screens, which passes requests on.
const env = { ROVIEC_PUBLIC_URL: 'http://localhost:5173', ...process.env }
const children = COMMANDS.map((command) =>
  spawn(process.execPath, command, { cwd: ROOT, env, stdio: ['ignore', 'inherit', 'inherit'] }),
)
const stop = () => {
  for (const child of children) child.kill('SIGTERM')
}
for (const child of children) child.once('exit', stop)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop)
