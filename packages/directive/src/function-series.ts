import { verbLengthAt } from './action-verbs.ts'
import { isPhraseAt, type Word } from './split-words.ts'

/**
 * Index behind the functions that name a department ("Phòng Giám sát, kiểm tra và xử lý sau thanh
 * tra"), which begin at a word; that word itself where no such series stands. The first function
 * has a capital and the others small letters, so that they read like what the department must do.
 */
export function endOfFunctions(words: readonly Word[], from: number): number {
  const first = words[from]
  const length = verbLengthAt(words, from)
  if (first === undefined || !first.isCapital || first.isUpper || length === 0) return from
  let index = from + length
  let count = 0
  while (count < FUNCTIONS_MAX && isFunction(words, index, ', ')) {
    index += verbLengthAt(words, index)
    count += 1
  }
  const isClosed = count > 0 && words[index]?.lower === 'và' && isFunction(words, index + 1, ' ')
  if (!isClosed) return from
  const end = index + 1 + verbLengthAt(words, index + 1)
  return isPhraseAt(words, end, 'sau thanh tra') ? end + 3 : end
}

const FUNCTIONS_MAX = 3

function isFunction(words: readonly Word[], index: number, gap: string): boolean {
  const word = words[index]
  return word !== undefined && word.gap === gap && !word.isCapital && verbLengthAt(words, index) > 0
}
