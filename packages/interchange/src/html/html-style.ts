import { findAttribute, type HtmlElement } from './parse-html.ts'

/** What an element hands down to the text in it. */
export interface HtmlStyle {
  readonly alignment: 'left' | 'center' | 'right' | 'justify' | null
  readonly bold: boolean
  readonly uppercase: boolean
  /** Line feeds of the source are line breaks, as in `pre`. */
  readonly keepsLines: boolean
  readonly headingLevel: number | null
}

export const PLAIN_STYLE: HtmlStyle = {
  alignment: null,
  bold: false,
  uppercase: false,
  keepsLines: false,
  headingLevel: null,
}

const BOLD_TAGS = new Set(['b', 'strong', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

/** The style inside an element: its tag, its attributes and its own style attribute. */
export function styleInside(element: HtmlElement, outer: HtmlStyle): HtmlStyle {
  const declarations = readDeclarations(findAttribute(element, 'style'))
  const heading = /^h([1-6])$/u.exec(element.tagName)?.[1]
  return {
    alignment: alignmentOf(element, declarations) ?? outer.alignment,
    bold: boldOf(declarations.get('font-weight')) ?? (outer.bold || BOLD_TAGS.has(element.tagName)),
    uppercase: outer.uppercase || declarations.get('text-transform') === 'uppercase',
    keepsLines:
      outer.keepsLines ||
      element.tagName === 'pre' ||
      (declarations.get('white-space')?.startsWith('pre') ?? false),
    headingLevel: heading === undefined ? outer.headingLevel : Number(heading),
  }
}

/** Hidden by its own attributes; style sheets are not read. */
export function isHidden(element: HtmlElement): boolean {
  if (findAttribute(element, 'hidden') !== null) return true
  const declarations = readDeclarations(findAttribute(element, 'style'))
  return declarations.get('display') === 'none' || declarations.get('visibility') === 'hidden'
}

function alignmentOf(
  element: HtmlElement,
  declarations: ReadonlyMap<string, string>,
): HtmlStyle['alignment'] {
  if (element.tagName === 'center') return 'center'
  const said = declarations.get('text-align') ?? findAttribute(element, 'align')?.toLowerCase()
  if (said === 'center' || said === '-webkit-center') return 'center'
  if (said === 'right' || said === 'end') return 'right'
  if (said === 'justify') return 'justify'
  return said === 'left' || said === 'start' ? 'left' : null
}

function boldOf(weight: string | undefined): boolean | null {
  if (weight === undefined) return null
  if (weight === 'bold' || weight === 'bolder') return true
  if (weight === 'normal' || weight === 'lighter') return false
  return /^\d+$/u.test(weight) ? Number(weight) >= 600 : null
}

function readDeclarations(style: string | null): ReadonlyMap<string, string> {
  return new Map(
    (style ?? '').split(';').flatMap((declaration) => {
      const [property, value] = declaration.split(':')
      return property === undefined || value === undefined
        ? []
        : [[property.trim().toLowerCase(), value.trim().toLowerCase()] as const]
    }),
  )
}
