import { normalizeLine } from './normalize-text.ts'

/**
 * Text without emphasis marks, escapes and the few HTML leftovers that Markdown exports carry; of
 * links their text, of pictures nothing. "> 90 %" is no quotation.
 *
 * Plain text comes here too, so a mark goes only where it can be nothing else: emphasis in pairs
 * around words, tags by the names that HTML has. Blanks ("____"), notes ("(*)") and names of files
 * stay.
 */
export function stripMarkdown(text: string): string {
  if (!/[*_\\<&`~[]|^>/.test(text)) return text
  const plain = stripEmphasis(stripLinks(text).replace(/^(?:>\s?){1,5}(?=[^\s\d>=])/u, ''))
    .replace(/\\(?=[-_.*+#()[\]|!>~`])/g, '')
    .replace(/<br\s{0,3}\/?>/gi, '\n')
    .replace(TAG, '')
    .replace(/&nbsp;/gi, ' ')
    .replace(/&amp;/gi, '&')
  return plain.split('\n').map(normalizeLine).join('\n').trim()
}

/** A tag has attributes with values, or none: "x<y z>2" compares numbers. */
const TAG =
  /<\/?(?:[abius]|p|br|hr|em|strong|span|div|sub|sup|font|center|small|big|del|ins|strike|code|pre|mark|img|h[1-6]|[ou]l|li|d[ltd]|table|thead|tbody|t[rdh]|blockquote|o:p)(?:\s[a-z:-]{1,20}\s?=[^<>]{0,200})?\s?\/?>/gi

/** Marks of emphasis open in front of a word and close behind one. */
function stripEmphasis(text: string): string {
  return (
    text
      .replace(/~~(?=\S)([^~]{1,1000})~~/gu, '$1')
      .replace(/`([^`]{1,1000})`/gu, '$1')
      .replace(/\*\*(?=[^\s*)])((?:[^*]|\*(?!\*)){1,1000})\*\*/gu, '$1')
      .replace(/(?<![\p{L}\p{N}_])__(?=[\p{L}\p{N}“"([*])([^_]{1,1000})__(?![\p{L}\p{N}_])/gu, '$1')
      .replace(/^\*\*(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}.:;,)])\*\*$/gu, '')
      .replace(/^\*\s+(?=\S)/u, '- ')
      // "*Đơn vị chủ trì: *Sở A": the emphasis of a label ends behind its space.
      .replace(/(^|\s)\*((?:- )?\p{L}[^*:\n]{0,80}:)\s?\*(?=[^\s*])/gu, '$1$2 ')
      .replace(/(^|[\s(])\*(?=[^\s*).,;])([^*]{1,1000})(?<![\s(])\*(?=[\s).,;:]|$)/gu, '$1$2')
      .replace(/(^|[\s(])_(?=[\p{L}\p{N}“"([*])([^_]{1,1000})(?<![\s(])_(?=[\s).,;:]|$)/gu, '$1$2')
  )
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
