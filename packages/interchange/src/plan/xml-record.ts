import type { FieldRecord } from './field-record.ts'
import { decodeXmlText, endOfMarkup, listXmlChildren } from './xml-slices.ts'

/** Reads an element as it stands in a file that was found to be well formed. */
export function readXmlRecord(element: string, prefix: string): FieldRecord {
  return recordOf(element, { from: endOfMarkup(element, 0), to: element.lastIndexOf('</') }, prefix)
}

interface Stretch {
  readonly from: number
  readonly to: number
}

/** As deep as anything that is read of a task. */
const DEPTH_MAX = 6

function recordOf(text: string, { from, to }: Stretch, prefix: string, depth = 0): FieldRecord {
  const texts = new Map<string, string>()
  const records = new Map<string, FieldRecord[]>()
  if (to <= from || depth > DEPTH_MAX) return { texts, records }
  for (const child of listXmlChildren(text, from, to)) {
    if (!child.name.startsWith(prefix)) continue
    const name = child.name.slice(prefix.length)
    const content = text.slice(child.contentFrom, child.contentTo)
    if (!MARKUP.test(content)) {
      texts.set(name, decodeXmlText(content))
      continue
    }
    const inner = { from: child.contentFrom, to: child.contentTo }
    const record = recordOf(text, inner, prefix, depth + 1)
    const known = records.get(name)
    if (known === undefined) records.set(name, [record])
    else known.push(record)
  }
  return { texts, records }
}

const MARKUP = /<[^!?]/
