import { useMessages } from '../../../messages/language.tsx'
import { addressOf } from '../../../platform/http.ts'
import { saveFile } from '../../../platform/save-file.ts'
import { useOfficeCalendar, useToday } from '../../../platform/today.ts'
import type { MenuEntry } from '../../../ui/menu-button/menu-button.tsx'
import { showDone, showRefusal } from '../../../ui/toast/toast-store.ts'
import { drawChart, drawPng } from './chart-pictures.ts'
import type { ChartToolbarProps } from './chart-toolbar-props.ts'
import { useChartSearch } from './use-chart-search.ts'

/** Paper, pictures, spreadsheet, documents, Microsoft Project, and the address of the view. */
export function useExportEntries(props: ChartToolbarProps): readonly MenuEntry[] {
  const { gantt, general } = useMessages()
  const { planId, exportHref, drawing, title, number, isDraft } = props
  const [{ zoom = 'week' }] = useChartSearch()
  const today = useToday()
  const { working } = useOfficeCalendar()
  const words = gantt.exports
  const draw = () => drawChart({ ...drawing, title, today, calendar: working, zoom })
  const savePng = async () => {
    try {
      saveFile(fileName(number ?? title, 'png'), await drawPng(draw()))
    } catch {
      showRefusal(gantt.pictureFailed)
    }
  }
  const copyLink = () =>
    navigator.clipboard.writeText(location.href).then(
      () => showDone(general.linkCopied),
      () => showRefusal(gantt.linkFailed),
    )
  const go = (address: string) => () => window.location.assign(address)
  return [
    { label: words.print, icon: 'printer', onChoose: () => window.print() },
    { label: words.png, icon: 'download', onChoose: () => void savePng() },
    {
      label: words.svg,
      icon: 'download',
      onChoose: () =>
        saveFile(fileName(number ?? title, 'svg'), new Blob([draw()], { type: 'image/svg+xml' })),
    },
    { label: words.xlsx, icon: 'table', onChoose: go(exportHref) },
    {
      label: words.docx,
      icon: 'file-text',
      onChoose: go(addressOf('exportPlanDocument', { params: { planId } })),
    },
    // A draft has nothing to report on yet.
    ...(isDraft
      ? []
      : [
          {
            label: words.meetingPaper,
            icon: 'file-text' as const,
            onChoose: go(addressOf('exportMeetingPaper', { params: { planId } })),
          },
        ]),
    {
      label: words.mspdi,
      icon: 'plan',
      onChoose: go(addressOf('exportSchedule', { params: { planId } })),
    },
    // Only a page that was fetched safely may write to the clipboard.
    ...('clipboard' in navigator
      ? [{ label: words.link, icon: 'link' as const, onChoose: () => void copyLink() }]
      : []),
  ]
}

/** Letters and digits of the plan's number, or of its title while it has none, as file systems bear them. */
function fileName(label: string, ending: string): string {
  const name = label.replaceAll(/[^\p{L}\p{N}-]+/gu, '-').replaceAll(/^-+|-+$/g, '')
  return `${name.slice(0, 80) || 'gantt'}.${ending}`
}
