import { TITLE_LENGTH_MAX } from './limits.ts'
import type { DirectiveSection } from './reading.ts'

interface OpenSection {
  readonly id: string
  readonly rank: number
  readonly label: string
  readonly index: number
}

/**
 * The numbered parts of a document while it is read from top to bottom. Each part is a path of
 * numbers; a part ends where the next one of its level or higher begins.
 */
export class SectionList {
  readonly #sections: DirectiveSection[] = []
  readonly #taken = new Map<string, number>()
  #open: OpenSection[] = []
  #annexPrefix = ''

  /** Begins a part and answers its id. */
  begin(part: {
    readonly rank: number
    readonly label: string
    readonly title: string
    readonly start: number
    readonly kind: DirectiveSection['kind']
  }): string {
    this.#closeFrom(part.rank, part.start)
    const parent = this.#parentId(part.rank, part.label)
    const path = parent === '' ? part.label : `${parent}.${part.label}`
    const id = this.#unique(path)
    const { start, kind } = part
    const title = shorten(part.title)
    this.#open.push({ id, rank: part.rank, label: part.label, index: this.#sections.length })
    this.#sections.push({ id, title, kind, span: { start, end: start } })
    return id
  }

  /** Ends every part: an annex begins its own numbering. */
  beginAnnex(label: string, start: number): void {
    this.#closeFrom(-1, start)
    this.#annexPrefix = this.#sections.length === 0 ? '' : `PL${label}`
  }

  /** Ends every part, as a signature does. */
  closeAll(start: number): void {
    this.#closeFrom(-1, start)
  }

  /** The id of the part being read; null before the first. */
  get current(): string | null {
    return this.#open.at(-1)?.id ?? null
  }

  /** All parts in order, the open ones closed at the end of the text. */
  finish(end: number): DirectiveSection[] {
    this.#closeFrom(-1, end)
    return this.#sections
  }

  #closeFrom(rank: number, at: number): void {
    while (true) {
      const last = this.#open.at(-1)
      if (last === undefined || last.rank < rank) return
      this.#open.pop()
      const section = this.#sections[last.index]
      if (section === undefined) continue
      const end = Math.max(section.span.start, at === 0 ? 0 : at - 1)
      this.#sections[last.index] = { ...section, span: { start: section.span.start, end } }
    }
  }

  // "2.1" under "II" is "II.2.1": a number that repeats its parent's replaces it.
  #parentId(rank: number, label: string): string {
    const parents = this.#open.filter((open) => open.rank < rank)
    const repeated = parents.findLast((open) => label.startsWith(`${open.label}.`))
    const depth = repeated === undefined ? parents.length : parents.indexOf(repeated)
    const parent = parents[depth - 1]
    return parent?.id ?? this.#annexPrefix
  }

  #unique(path: string): string {
    const count = (this.#taken.get(path) ?? 0) + 1
    this.#taken.set(path, count)
    return count === 1 ? path : this.#unique(`${path}~${count}`)
  }
}

function shorten(title: string): string {
  return title.length <= TITLE_LENGTH_MAX
    ? title
    : `${title.slice(0, TITLE_LENGTH_MAX - 1).trimEnd()}…`
}
