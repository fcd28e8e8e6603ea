/** What the first bytes of a file say it is. Names and declared types are not looked at. */
export type FileSignature = 'zip' | 'ole' | 'pdf' | 'rtf' | 'picture' | 'text'

const SIGNATURES: readonly (readonly [FileSignature, string])[] = [
  ['zip', 'PK\u0003\u0004'],
  ['zip', 'PK\u0005\u0006'],
  ['ole', '\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1'],
  ['rtf', '{\\rtf'],
  ['picture', '\u0089PNG\r\n'],
  ['picture', '\u00FF\u00D8\u00FF'],
  ['picture', 'II*\0'],
  ['picture', 'MM\0*'],
  ['picture', 'GIF8'],
]

const PDF_SEARCH_BYTES = 1_024

/** Names a file's family by its signature; everything without one may be text. */
export function detectSignature(bytes: Uint8Array): FileSignature {
  const start = latin1(bytes.subarray(0, PDF_SEARCH_BYTES))
  const known = SIGNATURES.find(([, signature]) => start.startsWith(signature))
  if (known !== undefined) return known[0]
  // Readers accept a PDF after some other bytes: mail systems put lines before it.
  return start.includes('%PDF-') ? 'pdf' : 'text'
}

/** What an OLE container, the file format of old Office, holds. */
export type OleContent = 'doc' | 'encrypted' | 'xls' | 'ppt'

const OLE_STREAMS: readonly (readonly [OleContent, string])[] = [
  ['encrypted', 'EncryptedPackage'],
  ['doc', 'WordDocument'],
  ['xls', 'Workbook'],
  ['ppt', 'PowerPoint Document'],
]

/** Looks for the names of streams; a container without a known one is most likely a broken .doc. */
export function detectOleContent(bytes: Uint8Array): OleContent {
  const text = latin1(bytes)
  const found = OLE_STREAMS.find(([, name]) => text.includes(name.split('').join('\0')))
  return found?.[0] ?? 'doc'
}

/** What a text is written in: a page, an old form of Word, some other XML, or nothing but text. */
export type TextContent = 'html' | 'word-xml' | 'mhtml' | 'xml' | 'json' | 'plain'

const COMMENTS = /^(?:\s|<!--[\s\S]*?-->|<\?xml[^>]*>)*/u
const HTML_START =
  /^<(!doctype\s+html|html|head|body|meta|title|p|div|table|h[1-6]|section|article|main|span|ul|ol|center|font|script|style|b|i|strong|em|a|br|img)\b/iu
const TEXT_SEARCH_CHARACTERS = 4_096

/** Tells what kind of text a decoded file holds. */
export function detectTextContent(text: string): TextContent {
  const start = text.slice(0, TEXT_SEARCH_CHARACTERS).replace(/^\uFEFF/u, '')
  if (/^MIME-Version:/iu.test(start)) return 'mhtml'
  if (/progid="Word\.Document"|<w:wordDocument|<pkg:package/u.test(start)) return 'word-xml'
  if (HTML_START.test(start.replace(COMMENTS, ''))) return 'html'
  if (/^\s*<\?xml\b/u.test(start)) return 'xml'
  return isJson(text) ? 'json' : 'plain'
}

const MARKDOWN_SIGNS = [
  /^#{1,6} +\S/mu,
  /^(?:```|~~~)[\w+-]{0,20}\s*$/mu,
  /^\|? ?:?-{3,100}:? ?\|[|: -]*$/mu,
  /\[[^\][\n]{1,200}\]\((?:https?:|mailto:|[#./])/u,
  /(?<![\p{L}\d*])\*\*[^\s*][^*\n]{0,500}\*\*/u,
]

/** Whether a plain text uses the signs of Markdown: headings, fences, table rulers, links, bold. */
export function isMarkdown(text: string): boolean {
  return MARKDOWN_SIGNS.some((sign) => sign.test(text))
}

function isJson(text: string): boolean {
  if (!/^\s*[[{]/u.test(text)) return false
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** One character a byte, so that signatures can be compared as strings. */
function latin1(bytes: Uint8Array): string {
  const SLICE = 32_768
  let text = ''
  for (let start = 0; start < bytes.length; start += SLICE) {
    text += String.fromCharCode(...bytes.subarray(start, start + SLICE))
  }
  return text
}
