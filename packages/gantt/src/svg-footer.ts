import type { GanttPage } from './paginate.ts'
import type { SvgStage } from './svg-stage.ts'
import { element, escapeXml } from './svg-text.ts'

/** The last line of a printed page: what it is, and its number. */
export function drawFooter({ colours, layout }: SvgStage, page: GanttPage, title: string): string {
  const y = page.height - 8
  const text = { y, 'font-size': 11, fill: colours.third }
  return (
    element('text', { x: 20, ...text }, escapeXml(title)) +
    element(
      'text',
      { x: page.width - 20, ...text, 'text-anchor': 'end' },
      escapeXml(layout.texts.page(page.number, page.count)),
    )
  )
}
