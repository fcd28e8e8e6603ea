import { readToday } from './clock.ts'
import { runCommandLine } from './run-command-line.ts'
import { openTerminal } from './terminal.ts'

// The edge: everything below takes its arguments, its streams and today from here.
process.exitCode = await runCommandLine(process.argv.slice(2), openTerminal(process, readToday()))
