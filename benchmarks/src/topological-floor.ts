import type { Plan } from '@roviec/schedule'

/**
 * The least that scheduling can cost: an order of the activities (Kahn) and a pass each way over
 * bare typed arrays, with finish-to-start links, one line of time and nothing to check.
 */
export function makeTopologicalFloor({ activities, links }: Plan): () => number {
  const size = activities.length
  const length = Int32Array.from(activities, ({ duration }) => duration.minutes)
  const place = new Map(activities.map(({ id }, index) => [id, index]))
  const first = new Int32Array(size + 1)
  for (const { from } of links) addOne(first, (place.get(from) ?? 0) + 1)
  for (let node = 0; node < size; node++) first[node + 1] = at(first, node + 1) + at(first, node)
  const to = new Int32Array(links.length)
  const filled = first.slice()
  const waitsAtFirst = new Int32Array(size)
  for (const link of links) {
    const target = place.get(link.to) ?? 0
    const source = place.get(link.from) ?? 0
    to[at(filled, source)] = target
    addOne(filled, source)
    addOne(waitsAtFirst, target)
  }

  const order = new Int32Array(size)
  const waits = new Int32Array(size)
  const early = new Int32Array(size)
  const late = new Int32Array(size)
  return () => {
    waits.set(waitsAtFirst)
    early.fill(0)
    let known = 0
    let end = 0
    for (let node = 0; node < size; node++) if (waits[node] === 0) order[known++] = node
    for (let rank = 0; rank < known; rank++) {
      const node = order[rank] as number
      const finish = (early[node] as number) + (length[node] as number)
      if (finish > end) end = finish
      for (let edge = first[node] as number; edge < (first[node + 1] as number); edge++) {
        const target = to[edge] as number
        if (finish > (early[target] as number)) early[target] = finish
        const left = (waits[target] as number) - 1
        waits[target] = left
        if (left === 0) order[known++] = target
      }
    }
    for (let rank = known - 1; rank >= 0; rank--) {
      const node = order[rank] as number
      let bound = end
      for (let edge = first[node] as number; edge < (first[node + 1] as number); edge++) {
        const start = late[to[edge] as number] as number
        if (start < bound) bound = start
      }
      late[node] = bound - (length[node] as number)
    }
    return end + (late[0] as number)
  }
}

function at(numbers: Int32Array, index: number): number {
  return numbers[index] ?? 0
}

function addOne(numbers: Int32Array, index: number): void {
  numbers[index] = at(numbers, index) + 1
}
