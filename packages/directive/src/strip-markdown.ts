import { normalizeLine } from './normalize-text.ts'

/**
 * Text without emphasis marks, escapes and the few HTML leftovers that Markdown exports carry; of
 * links their text, of pictures nothing. "> 90 %" is no quotation.
 */
export function stripMarkdown(text: string): string {
  if (!/[*_\\<&`~[]|^>/.test(text)) return text
  const plain = stripLinks(text)
    .replace(/^(?:>\s?){1,5}(?=[^\s\d>=])/u, '')
    .replace(/~~(?=\S)([^~]{1,1000})~~/gu, '$1')
    .replace(/\*\*|__|`/g, '')
    .replace(/^\*\s+(?=\S)/u, '- ')
    .replace(/(^|[\s(])\*([^*]{1,1000})\*(?=[\s).,;:]|$)/gu, '$1$2')
    .replace(/(^|[\s(])_([^_]{1,1000})_(?=[\s).,;:]|$)/gu, '$1$2')
    .replace(/\\(?=[-_.*+#()[\]|!>~`])/g, '')
    .replace(/<br\s{0,3}\/?>/gi, '\n')
    .replace(/<\/?[a-z]{1,10}(?:\s[^<>]{0,200})?>/gi, '')
    .replace(/&nbsp;/gi, ' ')
    .replace(/&amp;/gi, '&')
  return plain.split('\n').map(normalizeLine).join('\n').trim()
}

const REFERENCE = /^\[[^\][]{1,200}\]:\s?(?:https?:|mailto:|[#/<.])\S{0,2000}/u
const PICTURE = /!\[[^\][]{0,1000}\](?:\([^()\n]{0,2000}\)|\[[^\][]{0,200}\])/gu
const LINK = /\[([^\][]{1,1000})\](?:\([^()\n]{0,2000}\)|\[[^\][]{0,200}\])/gu
const CHECKBOX = /^([-*+]|\d{1,3}[.)])\s\[[ xX]?\]\s/u

function stripLinks(text: string): string {
  if (!text.includes('[')) return text
  if (REFERENCE.test(text)) return ''
  return text.replace(CHECKBOX, '$1 ').replace(PICTURE, '').replace(LINK, '$1')
}
