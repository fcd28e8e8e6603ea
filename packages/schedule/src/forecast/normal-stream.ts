import { normalShareBelow } from './exact-math.ts'

/**
 * Fills the array with standard normal numbers that depend on nothing but the seed and the key: a
 * task keeps its luck when others are added, left out or put in another order. So two forecasts of
 * almost the same plan differ by the plan, not by chance (common random numbers).
 */
export function fillNormals(out: Float32Array, seed: number, key: string): void {
  const [a0, b0, c0] = seedFrom(seed, key)
  let a = a0
  let b = b0
  let c = c0
  let counter = 1
  const warmUps = 12
  for (let place = -warmUps; place < out.length; place++) {
    // The generator sfc32 of Chris Doty-Humphrey (PractRand), in the public domain.
    const drawn = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + drawn) | 0
    if (place >= 0) out[place] = NORMALS[drawn >>> SHIFT] as number
  }
}

const SHIFT = 20
/** Quantiles of the normal distribution in the middle of 4,096 equal shares. */
const NORMALS = tabulateNormals(2 ** (32 - SHIFT))

/** Walks up the distribution in small steps and places each share between two of them. */
function tabulateNormals(size: number): Float32Array {
  const quantiles = new Float32Array(size)
  const step = 1 / 256
  let from = -5
  let below = normalShareBelow(from)
  let above = normalShareBelow(from + step)
  for (let place = 0; place < size; place++) {
    const share = (place + 0.5) / size
    while (above < share) {
      from += step
      below = above
      above = normalShareBelow(from + step)
    }
    quantiles[place] = from + (step * (share - below)) / (above - below)
  }
  return quantiles
}

/** Three words from the seed and the UTF-16 units of the key (FNV-1a with three primes, mixed). */
function seedFrom(seed: number, key: string): readonly [number, number, number] {
  let a = 0x81_1c_9d_c5 ^ seed
  let b = 0x9e_37_79_b9 ^ Math.imul(seed, 0x85_eb_ca_6b)
  let c = 0xc2_b2_ae_35 ^ Math.floor(seed / 2 ** 32)
  for (let place = 0; place < key.length; place++) {
    const unit = key.charCodeAt(place)
    a = Math.imul(a ^ unit, 0x01_00_01_93)
    b = Math.imul(b ^ unit, 0x85_eb_ca_77)
    c = Math.imul(c ^ unit, 0xc2_b2_ae_3d)
  }
  return [mix(a), mix(b), mix(c)]
}

/** The finish of MurmurHash3 (Austin Appleby, public domain): every bit reaches every other. */
function mix(word: number): number {
  let mixed = word ^ (word >>> 16)
  mixed = Math.imul(mixed, 0x85_eb_ca_6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2_b2_ae_35)
  return mixed ^ (mixed >>> 16)
}
