import { normalizeLine } from './normalize-text.ts'

/** Text without emphasis marks, escapes and the few HTML leftovers that Markdown exports carry. */
export function stripMarkdown(text: string): string {
  if (!/[*_\\<&`]/.test(text)) return text
  const plain = text
    .replace(/\*\*|__|`/g, '')
    .replace(/^\*\s+(?=\S)/u, '- ')
    .replace(/(^|[\s(])\*([^*]{1,1000})\*(?=[\s).,;:]|$)/gu, '$1$2')
    .replace(/\\(?=[-_.*+#()[\]|!>~`])/g, '')
    .replace(/<br\s{0,3}\/?>/gi, '\n')
    .replace(/<\/?[a-z]{1,10}(?:\s[^<>]{0,200})?>/gi, '')
    .replace(/&nbsp;/gi, ' ')
    .replace(/&amp;/gi, '&')
  return plain.split('\n').map(normalizeLine).join('\n').trim()
}
