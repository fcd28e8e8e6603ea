import type { Restructuring } from '@roviec/contract'
import { useMessages } from '../../messages/language.tsx'
import { Tag } from '../../ui/tag/tag.tsx'

const LOOKS = {
  draft: { tone: 'grey', icon: 'pencil' },
  scheduled: { tone: 'accent', icon: 'clock' },
  failed: { tone: 'risk', icon: 'alert-triangle' },
  applied: { tone: 'done', icon: 'circle-check' },
} as const satisfies Record<Restructuring['status'], unknown>

export function StatusTag({ status }: { readonly status: Restructuring['status'] }) {
  const { restructurings: words } = useMessages()
  return <Tag {...LOOKS[status]}>{words.statuses[status]}</Tag>
}
