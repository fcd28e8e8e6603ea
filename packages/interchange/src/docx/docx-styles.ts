import type { XmlElement } from '../xml/parse-xml.ts'
import { findChild, findInteger, findToggle, findValue, listChildren } from '../xml/xml-element.ts'

/** What a style, or the properties of one paragraph, say; null where they say nothing. */
export interface ParagraphFormat {
  readonly alignment: 'left' | 'center' | 'right' | 'justify' | null
  /** 0 for a heading of the first level; 9 for plain text. */
  readonly outlineLevel: number | null
  readonly numId: string | null
  readonly listLevel: number | null
  /** Whether the paragraph begins a new page. */
  readonly breaksPage: boolean | null
}

export interface RunFormat {
  readonly bold: boolean | null
  readonly caps: boolean | null
  readonly hidden: boolean | null
  /** Set above the line, as the mark of a note or an exponent is. */
  readonly raised: boolean | null
  /** The font of the letters that are not English; empty for the one of the theme. */
  readonly font: string | null
}

export interface DocxStyles {
  /**
   * The format of a paragraph style with everything it is based on; of the default one for null.
   */
  readonly paragraph: (styleId: string | null) => ParagraphFormat
  /** The run format of a paragraph or character style with everything it is based on. */
  readonly run: (styleId: string | null) => RunFormat
  readonly defaultParagraphStyleId: string | null
  /** The numbering that a list style stands for. */
  readonly findListStyleNumId: (styleId: string) => string | null
}

/** Reads styles.xml; without it every style is plain. */
export function readDocxStyles(styles: XmlElement | null): DocxStyles {
  const elements = listChildren(styles, 'w:style')
  const byId = new Map(elements.map((style) => [style.attributes.get('w:styleId') ?? '', style]))
  const defaultStyle = elements.find(
    ({ attributes }) =>
      attributes.get('w:type') === 'paragraph' &&
      ['1', 'true', 'on'].includes(attributes.get('w:default') ?? ''),
  )
  const defaults = findChild(findChild(findChild(styles, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr')
  const chainOf = cached((styleId) => listAncestors(byId, styleId))
  const paragraph = cached((styleId) =>
    chainOf(styleId)
      .map((style) => readParagraphFormat(findChild(style, 'w:pPr')))
      .reduce(mergeParagraphFormat, PLAIN_PARAGRAPH),
  )
  const run = cached((styleId) =>
    [...chainOf(styleId).map((style) => findChild(style, 'w:rPr')), defaults]
      .map(readRunFormat)
      .reduce(mergeRunFormat, PLAIN_RUN),
  )
  const defaultParagraphStyleId = defaultStyle?.attributes.get('w:styleId') ?? null
  return {
    paragraph: (styleId) => paragraph(styleId ?? defaultParagraphStyleId ?? ''),
    run: (styleId) => run(styleId ?? ''),
    defaultParagraphStyleId,
    findListStyleNumId: (styleId) => paragraph(styleId).numId,
  }
}

const PLAIN_PARAGRAPH: ParagraphFormat = {
  alignment: null,
  outlineLevel: null,
  numId: null,
  listLevel: null,
  breaksPage: null,
}
const PLAIN_RUN: RunFormat = { bold: null, caps: null, hidden: null, raised: null, font: null }

const ALIGNMENTS: Readonly<Record<string, ParagraphFormat['alignment']>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
}

/** Reads the properties of a paragraph (`w:pPr`). */
export function readParagraphFormat(properties: XmlElement | null): ParagraphFormat {
  const numbering = findChild(properties, 'w:numPr')
  return {
    alignment: ALIGNMENTS[findValue(properties, 'w:jc') ?? ''] ?? null,
    outlineLevel: findInteger(properties, 'w:outlineLvl'),
    numId: findValue(numbering, 'w:numId'),
    listLevel: findInteger(numbering, 'w:ilvl'),
    breaksPage: findToggle(properties, 'w:pageBreakBefore'),
  }
}

/** Reads the properties of a run (`w:rPr`). */
export function readRunFormat(properties: XmlElement | null): RunFormat {
  const raised = findValue(properties, 'w:vertAlign')
  return {
    bold: findToggle(properties, 'w:b'),
    caps: findToggle(properties, 'w:caps'),
    hidden: findToggle(properties, 'w:vanish'),
    raised: raised === null ? null : raised === 'superscript',
    font: fontOf(findChild(properties, 'w:rFonts')),
  }
}

function fontOf(fonts: XmlElement | null): string | null {
  if (fonts === null) return null
  const { attributes } = fonts
  if (attributes.has('w:hAnsiTheme') || attributes.has('w:asciiTheme')) return ''
  return attributes.get('w:hAnsi') ?? attributes.get('w:ascii') ?? null
}

/** The first says what counts; the second fills in what the first leaves open. */
export function mergeParagraphFormat(
  first: ParagraphFormat,
  second: ParagraphFormat,
): ParagraphFormat {
  return {
    alignment: first.alignment ?? second.alignment,
    outlineLevel: first.outlineLevel ?? second.outlineLevel,
    numId: first.numId ?? second.numId,
    listLevel: first.listLevel ?? second.listLevel,
    breaksPage: first.breaksPage ?? second.breaksPage,
  }
}

export function mergeRunFormat(first: RunFormat, second: RunFormat): RunFormat {
  return {
    bold: first.bold ?? second.bold,
    caps: first.caps ?? second.caps,
    hidden: first.hidden ?? second.hidden,
    raised: first.raised ?? second.raised,
    font: first.font ?? second.font,
  }
}

/** Word itself follows styles no further than eleven steps. */
const ANCESTORS_MAX = 40

/** A style and what it is based on, nearest first; a circle in a broken file ends the list. */
function listAncestors(
  byId: ReadonlyMap<string, XmlElement>,
  styleId: string,
): readonly XmlElement[] {
  const chain = new Set<XmlElement>()
  let style = byId.get(styleId)
  while (style !== undefined && !chain.has(style) && chain.size < ANCESTORS_MAX) {
    chain.add(style)
    style = byId.get(findValue(style, 'w:basedOn') ?? '')
  }
  return [...chain]
}

function cached<Value>(compute: (key: string) => Value): (key: string) => Value {
  const values = new Map<string, Value>()
  return (key) => {
    const known = values.get(key)
    if (known !== undefined) return known
    const value = compute(key)
    values.set(key, value)
    return value
  }
}
