import { expect, test } from 'vitest'
import { createLog } from './log.ts'

function capture(level = 'info') {
  const lines: string[] = []
  const log = createLog(level, {
    write: (line: string) => {
      lines.push(line)
    },
  })
  return { log, lines }
}

test('an event is one line of JSON with its moment', () => {
  const { log, lines } = capture()

  log.info({ requestId: 'r1', status: 200 }, 'request')

  expect(lines).toHaveLength(1)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ msg: 'request', requestId: 'r1', status: 200 })
})

test('an error of the database is logged without the values of its statement', () => {
  const { log, lines } = capture()
  const error = Object.assign(new Error('invalid input syntax for type uuid: "Lê Thị Hồng"'), {
    severity: 'ERROR',
    code: '22P02',
    constraint: 'person_pkey',
    query: 'INSERT INTO people.person',
    params: ['Lê Thị Hồng'],
    parameters: ['Lê Thị Hồng'],
    detail: 'Key (full_name)=(Lê Thị Hồng) already exists.',
    where: "unnamed portal parameter $1 = 'Lê Thị Hồng'",
  })

  log.error({ err: new Error('the command failed', { cause: error }) }, 'a request failed')

  expect(lines[0]).not.toContain('Hồng')
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    err: {
      message: 'the command failed',
      cause: {
        code: '22P02',
        constraint: 'person_pkey',
        message: 'invalid input syntax for type uuid: "…"',
      },
    },
  })
})

test('what is below the chosen level is not written', () => {
  const { log, lines } = capture('warn')

  log.info({}, 'request')
  log.warn({}, 'look here')

  expect(lines).toHaveLength(1)
})
