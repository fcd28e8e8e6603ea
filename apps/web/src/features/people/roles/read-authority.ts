import type { Language } from '@roviec/contract'

/** One line of the table: who may do these acts, and what everybody else hears. */
export interface AuthorityRow {
  readonly acts: readonly string[]
  /** What they are about; empty when that makes no difference. */
  readonly about: readonly string[]
  readonly who: readonly string[]
  readonly others: readonly string[]
}

export interface AuthoritySection {
  readonly title: string
  readonly rows: readonly AuthorityRow[]
}

/** How the head of a table of acts begins; the page explains its roles in others. */
const TABLE_OF_ACTS = '| Acts · '

/**
 * The table of rights from its page, in one language. The page is made from rules that the tests of
 * the server try line by line, with both languages in each cell: "English · _Tiếng Việt_".
 */
export function readAuthority(page: string, language: Language): readonly AuthoritySection[] {
  return page
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [title = '', ...lines] = part.split('\n')
      const [head = '', , ...rows] = lines.filter((line) => line.startsWith('| '))
      return {
        title: inLanguage(title, language),
        rows: head.startsWith(TABLE_OF_ACTS) ? rows.map((row) => readRow(row, language)) : [],
      }
    })
    .filter(({ rows }) => rows.length > 0)
}

function readRow(line: string, language: Language): AuthorityRow {
  const cells = line.split(/(?<!\\)\|/).slice(1, -1)
  const [acts = [], about = [], who = [], others = []] = cells.map((cell) =>
    cell
      .split('<br>')
      .map((words) => inLanguage(words, language))
      .filter((words) => words !== ''),
  )
  return { acts, about, who, others }
}

/** Codes of refusals are for those who write software; the page shows sentences. */
function inLanguage(words: string, language: Language): string {
  const plain = words.replaceAll(/`[^`]*`/g, '').trim()
  const match = /^(?<en>.*?)\s*·\s*_(?<vi>.*)_/s.exec(plain)
  const spoken = language === 'vi' ? match?.groups?.['vi'] : match?.groups?.['en']
  return (spoken ?? plain).replace(/:$/, '').trim()
}
