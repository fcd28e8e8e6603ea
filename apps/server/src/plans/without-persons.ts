/**
 * A text without the names of persons: those behind a word of address ("đồng chí Trần Văn An"), and
 * those that are in `fullNames`, wherever they stand. Positions and units stay.
 */
export function withoutPersons(text: string, fullNames: ReadonlySet<string>): string {
  return text.replace(ADDRESSED, `$1 ${LEFT_OUT}`).replace(CAPITALISED, (words) => {
    const parts = words.split(' ')
    for (let start = 0; start < parts.length; start += 1) {
      const end = endOfName(parts, start, fullNames)
      if (end > start) parts.splice(start, end - start, LEFT_OUT)
    }
    return parts.join(' ')
  })
}

const LEFT_OUT = '[…]'
const WORD = String.raw`\p{Lu}\p{Ll}*`
const NAME_WORDS_MAX = 6
const ADDRESSED = new RegExp(
  String.raw`(?<!\p{L})((?:[Đđ]ồng chí|[Đđ]/[Cc]|[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Tt]hầy|[Cc]ô)) ` +
    String.raw`${WORD}(?: ${WORD}){1,${NAME_WORDS_MAX - 1}}(?!\p{L})`,
  'gu',
)
const CAPITALISED = new RegExp(
  String.raw`(?<!\p{L})${WORD}(?: ${WORD}){1,${NAME_WORDS_MAX * 2}}(?!\p{L})`,
  'gu',
)

/** Where the longest known name that begins here ends; `start` where none does. */
function endOfName(
  parts: readonly string[],
  start: number,
  fullNames: ReadonlySet<string>,
): number {
  for (let end = Math.min(parts.length, start + NAME_WORDS_MAX); end > start + 1; end -= 1) {
    if (fullNames.has(parts.slice(start, end).join(' '))) return end
  }
  return start
}
