import type { GanttLinkPath } from '../layout-links.ts'
import { buildSvg, setAttribute } from './build.ts'

/** All links of a window as two paths of lines and two of arrow heads, plain and critical. */
export interface LinkLayer {
  readonly element: SVGElement
  draw(links: readonly GanttLinkPath[], box: LinkBox): void
}

/** The rows the drawing covers, from the left of the timeline, which begins at `left`. */
export interface LinkBox {
  readonly left: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export function createLinkLayer(document: Document): LinkLayer {
  const path = (name: string) => buildSvg(document, 'path', { class: `rv-gantt-${name}` })
  const paths = [path('link'), path('link-arrow'), path('link-critical'), path('arrow-critical')]
  const [line, arrow, criticalLine, criticalArrow] = paths
  const element = buildSvg(document, 'svg', { 'aria-hidden': 'true' }, ...paths)
  element.classList.add('rv-gantt-links')
  return {
    element,
    draw(links, { left, y, width, height }) {
      const plain = links.filter(({ link }) => link.critical !== true)
      const critical = links.filter(({ link }) => link.critical === true)
      setPath(
        line,
        plain.map(({ path: d }) => d),
      )
      setPath(
        arrow,
        plain.map(({ arrow: d }) => d),
      )
      setPath(
        criticalLine,
        critical.map(({ path: d }) => d),
      )
      setPath(
        criticalArrow,
        critical.map(({ arrow: d }) => d),
      )
      element.style.left = `${left}px`
      element.style.top = `${y}px`
      setAttribute(element, 'width', Math.max(0, width))
      setAttribute(element, 'height', Math.max(0, height))
      setAttribute(element, 'viewBox', `0 ${y} ${Math.max(1, width)} ${Math.max(1, height)}`)
    },
  }
}

function setPath(element: SVGElement | undefined, paths: readonly string[]): void {
  if (element !== undefined) setAttribute(element, 'd', paths.join(''))
}
