/** A text with fewer words shows nothing. */
const WORDS_MIN = 20
const GARBLED_SHARE = 0.15
const SAMPLE = 200_000

const WORD = /\S{2,60}/gu
/** Private and missing characters, and letters of scripts no official document mixes with Latin. */
const FOREIGN = /[\p{Co}\p{Cn}\uFFFD\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}]/u
const CONTROL = /\p{Cc}/u
const WHOLE_FOREIGN = /^[^\p{Script=Latin}]+$/u
const PRIVATE = /[\p{Co}\p{Cn}\uFFFD]/u

/**
 * Whether the letters of a text are not those that are drawn: fonts whose table of characters is
 * missing or wrong give Cyrillic in the midst of Latin words, private characters or controls. Words
 * wholly in another script are a foreign language.
 */
export function isGarbled(text: string): boolean {
  const words = text.slice(0, SAMPLE).match(WORD) ?? []
  if (words.length < WORDS_MIN) return false
  const garbled = words.filter(isGarbledWord).length
  return garbled > words.length * GARBLED_SHARE
}

function isGarbledWord(word: string): boolean {
  if (CONTROL.test(word) || PRIVATE.test(word)) return true
  return FOREIGN.test(word) && !WHOLE_FOREIGN.test(word)
}
