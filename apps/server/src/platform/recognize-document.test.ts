import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { type Log, silentLog } from './log.ts'
import { createRecognizer, type RecognitionLimits } from './recognize-document.ts'

const folder = mkdtempSync(join(tmpdir(), 'roviec-recognize-'))
afterAll(() => rmSync(folder, { recursive: true }))

const env = { PATH: process.env['PATH'], ROVIEC_SECRET: 'kept' }
const bytes = new TextEncoder().encode('%PDF-1.7 ảnh')

/** A program in the place of a real one: a script that Node runs. */
function program(name: string, script: string): string {
  const path = join(folder, `${name}.mjs`)
  writeFileSync(path, script)
  return `${process.execPath} ${path}`
}

function recognizer(name: string, script: string, limits?: RecognitionLimits) {
  const command = `  ${program(name, script)}  --quiet   - -`
  return createRecognizer({ command, env, ...(limits && { limits }) })
}

const READ_ALL = 'const pieces = []; for await (const piece of process.stdin) pieces.push(piece);'

test('the program gets the file and its arguments, and what it writes comes back', async () => {
  const echo = recognizer(
    'echo',
    `${READ_ALL} process.stdout.write(process.argv.slice(2).join() + Buffer.concat(pieces)` +
      ` + (process.env.ROVIEC_SECRET ?? ' no secret'))`,
  )

  const text = new TextDecoder().decode(await echo(bytes))

  expect(text).toBe('--quiet,-,-%PDF-1.7 ảnh no secret')
})

test.each([
  ['fails', `process.stdout.write('half'); process.exitCode = 3`],
  ['writes nothing', READ_ALL],
  ['does not read and fails', 'process.exit(1)'],
])('a program that %s is a failure', async (name, script) => {
  await expect(recognizer(name.replaceAll(' ', '-'), script)(bytes)).rejects.toThrow()
})

test('a program that is not there is a failure', async () => {
  const command = join(folder, 'nowhere')

  await expect(createRecognizer({ command, env })(bytes)).rejects.toThrow('ENOENT')
})

test('a slow program is ended, with what it has started', async () => {
  const mark = join(folder, 'mark')
  const inner = `setTimeout(() => require('fs').writeFileSync('${mark}', ''), 700)`
  const slow = recognizer(
    'slow',
    `import { spawn } from 'node:child_process';` +
      `spawn(process.execPath, ['-e', ${JSON.stringify(inner)}]); setTimeout(() => {}, 60_000)`,
    { milliseconds: 400, outputBytes: 100 },
  )

  await expect(slow(bytes)).rejects.toThrow('no end after 400 ms')
  await new Promise((resolve) => setTimeout(resolve, 800))
  expect(existsSync(mark)).toBe(false)
})

test('what a program leaves behind is ended, though the program has ended well itself', async () => {
  const mark = join(folder, 'left-behind')
  const inner = `setTimeout(() => require('fs').writeFileSync('${mark}', ''), 900)`
  const leaves = recognizer(
    'leaves',
    `import { spawn } from 'node:child_process';` +
      `spawn(process.execPath, ['-e', ${JSON.stringify(inner)}], { stdio: 'inherit' }).unref();` +
      `process.stdout.write('half', () => process.exit(0))`,
    { milliseconds: 400, outputBytes: 100 },
  )

  await expect(leaves(bytes)).rejects.toThrow('no end after 400 ms')
  await new Promise((resolve) => setTimeout(resolve, 1000))
  expect(existsSync(mark)).toBe(false)
})

test('who comes when many wait already is sent away', async () => {
  const controller = new AbortController()
  const slow = recognizer('stays', `${READ_ALL} setTimeout(() => {}, 60_000)`)
  const waiting = Array.from({ length: 6 }, () => slow(bytes, controller.signal))

  await expect(slow(bytes)).rejects.toMatchObject({ code: 'document-queue-full' })
  controller.abort()
  const ends = await Promise.allSettled(waiting)
  expect(ends.every(({ status }) => status === 'rejected')).toBe(true)
})

test('why recognition failed is logged, never what a document says', async () => {
  const lines: unknown[] = []
  const log: Log = { ...silentLog, warn: (fields) => lines.push(fields) }
  const fails = program('says', `process.stdout.write('mật danh'); process.exitCode = 3`)
  const run = (command: string) => createRecognizer({ command, env, log })(bytes)

  await expect(run(fails)).rejects.toThrow()
  await expect(run(join(folder, 'nowhere'))).rejects.toThrow()

  expect(lines).toEqual([
    { cause: 'it ended with 3', exitCode: 3 },
    { cause: 'ENOENT', exitCode: null },
  ])
})

test('a program that writes more than allowed is ended', async () => {
  const endless = recognizer(
    'endless',
    `for (;;) if (!process.stdout.write('x'.repeat(65536))) await new Promise((go) => process.stdout.once('drain', go))`,
    { milliseconds: 20_000, outputBytes: 1_000_000 },
  )

  await expect(endless(bytes)).rejects.toThrow('more than 1000000 bytes')
})

test('the program ends with the wait for it, and the next file has its turn', async () => {
  const controller = new AbortController()
  const first = recognizer(
    'waits',
    `${READ_ALL} if (pieces.length > 0 && Buffer.concat(pieces).length < 20) setTimeout(() => {}, 60_000);` +
      ` else process.stdout.write('done')`,
  )
  const waiting = first(bytes, controller.signal)
  const next = first(new Uint8Array(40))
  controller.abort()

  await expect(waiting).rejects.toThrow()
  expect(new TextDecoder().decode(await next)).toBe('done')
  await expect(first(bytes, controller.signal)).rejects.toThrow()
})
