import { readUnitList, readUnitObject, type UnitName } from './find-units.ts'
import { findUnitHead } from './unit-words.ts'
import { isPhraseAt, type Word } from './split-words.ts'

/** Units that a sentence names beside its lead. */
export interface Partners {
  readonly support: readonly UnitName[]
  readonly monitor: readonly UnitName[]
  readonly reportTo: readonly UnitName[]
  /** Index of the first word behind "phối hợp với …", where the work itself begins. */
  readonly afterSupport: number | null
  /** Who decides: "trình Chủ tịch UBND phê duyệt". */
  readonly decides: boolean
}

/** Finds "phối hợp với …", "giao … theo dõi, đôn đốc", "báo cáo … về …" behind the lead. */
export function findPartners(
  words: readonly Word[],
  from: number,
  lead: readonly UnitName[],
): Partners {
  const support = findSupport(words, from)
  const reportTo = findReceivers(words, from)
  return {
    support: support?.names ?? [],
    monitor: findMonitor(words, from, lead),
    reportTo,
    afterSupport: support === null ? null : skipAlias(words, support.next),
    decides: reportTo.length > 0 || findDecider(words, from),
  }
}

// "phối hợp với Sở Y tế (sau đây gọi là Sở) rà soát": a name for short is no work.
function skipAlias(words: readonly Word[], from: number): number {
  if (words[from]?.gap.includes('(') !== true) return from
  let index = from
  while (words[index]?.inBrackets === true) index += 1
  return index
}

const SUPPORT_FILLERS = new Set(
  'chặt chẽ đồng bộ cùng với hiệu quả tốt kịp thời thường xuyên và của tham gia'.split(' '),
)

function findSupport(
  words: readonly Word[],
  from: number,
): { readonly names: readonly UnitName[]; readonly next: number } | null {
  for (let index = from; index < words.length; index++) {
    const isShared = index === from && words[index]?.lower === 'với'
    const cue = isShared ? 1 : supportCueLength(words, index)
    if (cue === 0) {
      const trailing = /,\s/.test(words[index]?.gap ?? '') ? readUnitList(words, index) : null
      if (trailing !== null && isTrailingSupport(words, trailing.next)) return trailing
      continue
    }
    let next = index + cue
    while (SUPPORT_FILLERS.has(words[next]?.lower ?? '') && words[next]?.isCapital === false)
      next += 1
    const list = readUnitObject(words, next)
    if (list !== null) return list
  }
  return null
}

// "…, Sở Nội vụ phối hợp."
function isTrailingSupport(words: readonly Word[], index: number): boolean {
  const next = words[index + 2]
  return isPhraseAt(words, index, 'phối hợp') && (next === undefined || /[,;.]/.test(next.gap))
}

function supportCueLength(words: readonly Word[], index: number): number {
  if (isPhraseAt(words, index, 'phối hợp')) return 2
  if (isPhraseAt(words, index, 'chủ trì cùng')) return 3
  return isPhraseAt(words, index, 'cùng với') ? 2 : 0
}

function findMonitor(
  words: readonly Word[],
  from: number,
  lead: readonly UnitName[],
): readonly UnitName[] {
  if (watches(words, from) && lead.length > 0) return lead
  for (let index = from; index < words.length; index++) {
    if (words[index]?.lower !== 'giao') continue
    const list = readUnitList(words, index + 1)
    if (list !== null && watches(words, list.next)) return list.names
  }
  return []
}

function watches(words: readonly Word[], index: number): boolean {
  return ['theo dõi', 'đôn đốc', 'giám sát'].some((verb) => isPhraseAt(words, index, verb))
}

const RECEIVING = new Set('về cho với lên gửi tới đến trình'.split(' '))
const REPORT_WORDS_MAX = 16

function findReceivers(words: readonly Word[], from: number): UnitName[] {
  const found: UnitName[] = []
  for (let index = from; index < words.length; index++) {
    const length = reportCueLength(words, index)
    if (length === 0) continue
    const list = readReceiver(words, index + length)
    if (list === null) continue
    found.push(...list.names)
    index = list.next - 1
  }
  return found
}

function reportCueLength(words: readonly Word[], index: number): number {
  if (isPhraseAt(words, index, 'báo cáo')) return 2
  return words[index]?.lower === 'gửi' || words[index]?.lower === 'nộp' ? 1 : 0
}

// The receiver follows at once, or behind "về", "cho", "với": "báo cáo kết quả về Văn phòng …".
function readReceiver(
  words: readonly Word[],
  from: number,
): { readonly names: readonly UnitName[]; readonly next: number } | null {
  const direct = readUnitList(words, from)
  if (direct !== null) return direct
  const limit = Math.min(words.length, from + REPORT_WORDS_MAX)
  for (let index = from; index < limit; index++) {
    const word = words[index]
    if (word === undefined || /[;:]/.test(word.gap)) return null
    const begins = RECEIVING.has(word.lower) && !isAboutWork(words, index)
    if (begins && findUnitHead(words, index + 1, false) !== null)
      return readUnitList(words, index + 1)
    if (word.lower === 'để') return null
  }
  return null
}

// "báo cáo về công tác …": the subject of the report, not its receiver.
function isAboutWork(words: readonly Word[], index: number): boolean {
  const next = words[index + 1]
  return next === undefined || (!next.isCapital && findUnitHead(words, index + 1, false) === null)
}

function findDecider(words: readonly Word[], from: number): boolean {
  for (let index = from; index < words.length; index++) {
    const word = words[index]?.lower
    const isAsking = word === 'trình' || isPhraseAt(words, index, 'tham mưu')
    if (!isAsking) continue
    const next = index + (word === 'trình' ? 1 : 2)
    for (const step of [0, 1, 2]) if (findUnitHead(words, next + step, false) !== null) return true
  }
  return false
}
