import type { DirectiveReading } from './reading.ts'
import { shinglesOf } from './shingles.ts'

/** The most numbers a fingerprint keeps. Two of 400 tell a share of 0.5 within about 0.05. */
const FINGERPRINT_SIZE_MAX = 400

const SHINGLE_WORDS = 4

/**
 * A short trace of the tasks of a document, by which copies are found without its text: the
 * smallest hashes of its runs of words (bottom-k sketch, Broder 1997). The names of the bodies that
 * act are left out, since a copied plan has its own.
 */
export function fingerprintDirective(reading: DirectiveReading): readonly number[] {
  const all = new Set<number>()
  for (const task of reading.tasks) {
    const names = [...task.lead, ...task.support, ...task.monitor, ...task.reportTo]
    const words = names.reduce((text, name) => text.replaceAll(name, ' '), task.text)
    for (const shingle of shinglesOf(words, SHINGLE_WORDS)) all.add(shingle)
  }
  return [...all].sort((a, b) => a - b).slice(0, FINGERPRINT_SIZE_MAX)
}

/**
 * The estimated share of runs of words that two documents have in common, 0 to 1 (Jaccard). Only
 * the range of hashes that both fingerprints cover is compared. Both are in ascending order.
 */
export function resemblanceOf(a: readonly number[], b: readonly number[]): number {
  const end = Math.min(reachOf(a), reachOf(b))
  let [shared, all, inA, inB] = [0, 0, 0, 0]
  for (;;) {
    const next = Math.min(a[inA] ?? Infinity, b[inB] ?? Infinity)
    if (next === Infinity || next > end) return all === 0 ? 0 : shared / all
    if (a[inA] === b[inB]) shared += 1
    if (a[inA] === next) inA += 1
    if (b[inB] === next) inB += 1
    all += 1
  }
}

/** A full fingerprint says nothing beyond its last number; one that is not full says all. */
function reachOf(trace: readonly number[]): number {
  return trace.length < FINGERPRINT_SIZE_MAX ? Number.POSITIVE_INFINITY : (trace.at(-1) ?? 0)
}
