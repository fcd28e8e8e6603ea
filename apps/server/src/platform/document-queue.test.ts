import { expect, test } from 'vitest'
import { createQueue } from './document-queue.ts'

test('so many run at once, the others in the order in which they came', async () => {
  const queue = createQueue(2)
  const started: number[] = []
  const ends = Array.from({ length: 4 }, () => Promise.withResolvers<void>())
  const runs = ends.map(({ promise }, index) =>
    queue.run(() => {
      started.push(index)
      return promise
    }),
  )
  await Promise.resolve()
  expect(started).toEqual([0, 1])

  ends[1]?.resolve()
  await runs[1]
  await Promise.resolve()
  expect(started).toEqual([0, 1, 2])

  for (const end of ends) end.resolve()
  await Promise.all(runs)
  expect(started).toEqual([0, 1, 2, 3])
})

test('work that fails gives its place away', async () => {
  const queue = createQueue(1)

  await expect(queue.run(() => Promise.reject(new Error('hỏng')))).rejects.toThrow('hỏng')
  await expect(queue.run(() => Promise.resolve('xong'))).resolves.toBe('xong')
})

test('whoever comes when as many wait as may is sent away, and the others are served', async () => {
  const queue = createQueue(1, 2)
  const end = Promise.withResolvers<string>()
  const served = [1, 2, 3].map(() => queue.run(() => end.promise))

  await expect(queue.run(() => end.promise)).rejects.toMatchObject({ code: 'document-queue-full' })

  end.resolve('xong')
  await expect(Promise.all(served)).resolves.toEqual(['xong', 'xong', 'xong'])
  await expect(queue.run(() => Promise.resolve('nữa'))).resolves.toBe('nữa')
})
