import type { Span } from '@roviec/contract'

/** The words selected in the document, as offsets into its text; null when none are. */
export function findSelectedSpan(): Span | null {
  const selection = window.getSelection()
  if (selection === null || selection.isCollapsed) return null
  const range = selection.getRangeAt(0)
  const start = offsetOf(range.startContainer, range.startOffset)
  const end = offsetOf(range.endContainer, range.endOffset)
  return start === null || end === null || end <= start ? null : { start, end }
}

/** Each piece of the document knows where it starts. */
function offsetOf(node: Node, offset: number): number | null {
  const piece = node.parentElement?.closest<HTMLElement>('[data-document] [data-start]')
  const start = piece?.dataset['start']
  if (start === undefined || node.nodeType !== Node.TEXT_NODE) return null
  return Number(start) + offset
}
