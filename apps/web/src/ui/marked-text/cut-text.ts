/** `strong` wins over `soft` where they overlap. */
export interface TextMark {
  readonly start: number
  readonly end: number
  readonly kind: 'soft' | 'strong'
}

export interface TextPart {
  readonly start: number
  readonly text: string
  readonly kind: TextMark['kind'] | null
}

/** The text in parts that follow each other without a gap, each with its mark or none. */
export function cutText(text: string, marks: readonly TextMark[]): readonly TextPart[] {
  const usable = marks.filter(({ start, end }) => start >= 0 && end > start && start < text.length)
  const cuts = [0, text.length, ...usable.flatMap(({ start, end }) => [start, end])]
    .filter((cut) => cut <= text.length)
    .sort((a, b) => a - b)
  return cuts.flatMap((start, index) => {
    const end = cuts[index + 1]
    if (end === undefined || end === start) return []
    return [{ start, text: text.slice(start, end), kind: kindAt(usable, start) }]
  })
}

function kindAt(marks: readonly TextMark[], at: number): TextMark['kind'] | null {
  const here = marks.filter(({ start, end }) => start <= at && at < end)
  if (here.some(({ kind }) => kind === 'strong')) return 'strong'
  return here.length > 0 ? 'soft' : null
}
