/**
 * The text as patterns see it: tone marks in one place (hòa, ủy) whatever the author's habit, at
 * exactly the same length, so that an offset into one is an offset into the other.
 */
export function matchForm(text: string): string {
  return text.replace(OLD_TONE_PLACE, (pair) => NEW_TONE_PLACE.get(pair) ?? pair)
}

const NEW_TONE_PLACE: ReadonlyMap<string, string> = new Map(
  [
    ['oà oá oả oã oạ', 'òa óa ỏa õa ọa'],
    ['oè oé oẻ oẽ oẹ', 'òe óe ỏe õe ọe'],
    ['uỳ uý uỷ uỹ uỵ', 'ùy úy ủy ũy ụy'],
  ].flatMap(([olds = '', news = '']) => {
    const marked = news.split(' ')
    return olds.split(' ').flatMap((old, index): [string, string][] => {
      const fresh = marked[index] ?? old
      return [
        [old, fresh],
        [capitalize(old), capitalize(fresh)],
        [old.toUpperCase(), fresh.toUpperCase()],
      ]
    })
  }),
)

// Not after q ("quý") and not before a letter ("hoàn"): there the tone stands right already.
const OLD_TONE_PLACE = /(?<![qQ])(?:[oO][àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|[uU][ỳýỷỹỵỲÝỶỸỴ])(?!\p{L})/gu

function capitalize(pair: string): string {
  return pair.charAt(0).toUpperCase() + pair.slice(1)
}
