import type { SelfReport } from '@roviec/contract'
import type { z } from 'zod'
import { useMessages } from '../../messages/language.tsx'
import type { IconName } from '../../ui/icon/icon.tsx'
import { Tag, type Tone } from '../../ui/tag/tag.tsx'

type Report = z.infer<typeof SelfReport>

/** A late forecast is amber: red is for what is past its deadline. */
const TONES: Record<Report, Tone> = { 'on-track': 'accent', 'at-risk': 'risk', late: 'risk' }
const ICONS: Record<Report, IconName> = {
  'on-track': 'circle-check',
  'at-risk': 'clock',
  late: 'alert-circle',
}

/** How a task looks: by its unit's own word, or by the figures. */
export function SelfReportTag({ report }: { readonly report: Report | null }) {
  const { acts, forecasts } = useMessages()
  if (report === null) return <Tag tone="grey">{forecasts.notReported}</Tag>
  return (
    <Tag tone={TONES[report]} icon={ICONS[report]}>
      {acts.selfReports[report]}
    </Tag>
  )
}
