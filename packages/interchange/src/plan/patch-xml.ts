import { endOfMarkup, listXmlChildren, type XmlSlice } from './xml-slices.ts'

/** What becomes of the child elements of one name: their texts before, their texts after. */
export type ChildChange = (before: readonly string[]) => readonly string[]

/** Changes by the local name of the children they are about. */
export type ChildChanges = ReadonlyMap<string, ChildChange>

/** How the children of an element are written. */
export interface ElementForm {
  /** The prefix of the namespace with its colon, or nothing. */
  readonly prefix: string
  /** The names of children in the order that the schema asks for. */
  readonly order: readonly string[]
}

/**
 * Changes some children of an element and copies everything else as it stands: unknown elements,
 * foreign namespaces, comments, indentation. What is new goes where the schema has its place.
 */
export function patchElement(element: string, form: ElementForm, changes: ChildChanges): string {
  if (changes.size === 0) return element
  const opened = openElement(element)
  const inside = { from: endOfMarkup(opened, 0), to: opened.lastIndexOf('</') }
  const children = listXmlChildren(opened, inside.from, inside.to)
  const entries = children.map((slice) => toEntry(slice, form.prefix))
  const pieces = cutPieces(opened, children, inside)
  for (const [name, change] of changes) {
    const own = entries.flatMap((entry, index) => (entry === name ? [index] : []))
    const before = own.map((index) => opened.slice(children[index]?.from, children[index]?.to))
    const texts = change(before)
    if (texts.length === before.length && texts.every((text, index) => text === before[index])) {
      continue
    }
    const place = own[0] ?? findPlace(entries, form.order, name)
    for (const index of own) pieces.drop(index)
    pieces.insert(place, texts)
  }
  return pieces.join()
}

/** An element that closes itself gets an end tag, so that something can stand in it. */
function openElement(element: string): string {
  if (!element.endsWith('/>')) return element
  const [name] = /[^\s/<>]+/.exec(element) ?? ['']
  return `${element.slice(0, -2).trimEnd()}></${name}>`
}

/** The local name of a child of our own namespace; null for a foreign one. */
function toEntry({ name }: XmlSlice, prefix: string): string | null {
  if (!name.startsWith(prefix)) return null
  const local = name.slice(prefix.length)
  return local.includes(':') ? null : local
}

/** Before the first known child that the schema puts behind it; else behind the last known one. */
function findPlace(
  entries: readonly (string | null)[],
  order: readonly string[],
  name: string,
): number {
  const rank = order.indexOf(name)
  const ranks = entries.map((entry) => (entry === null ? -1 : order.indexOf(entry)))
  const later = ranks.findIndex((other) => other > rank)
  return later >= 0 ? later : entries.length
}

/** The element cut at its children, so that some can be left out and others put in. */
function cutPieces(
  element: string,
  children: readonly XmlSlice[],
  inside: { readonly from: number; readonly to: number },
) {
  const kept = children.map(() => true)
  const inserted = new Map<number, string[]>()
  const gapBefore = (index: number): string => {
    const from = children[index - 1]?.to ?? inside.from
    return element.slice(from, children[index]?.from ?? inside.to)
  }
  const indent = /^\s*/.exec(gapBefore(0))?.[0] ?? ''
  return {
    drop: (index: number) => {
      kept[index] = false
    },
    insert: (index: number, texts: readonly string[]) => {
      inserted.set(index, [...(inserted.get(index) ?? []), ...texts])
    },
    join: (): string => {
      const out = [element.slice(0, inside.from)]
      for (let index = 0; index <= children.length; index++) {
        const child = children[index]
        const gap = gapBefore(index)
        for (const text of inserted.get(index) ?? []) out.push(indent, text)
        if (child === undefined) out.push(gap)
        else if (kept[index] === true) out.push(gap, element.slice(child.from, child.to))
        // Only the space around what is left out goes with it.
        else out.push(gap.trim() === '' ? '' : gap)
      }
      out.push(element.slice(inside.to))
      return out.join('')
    },
  }
}
