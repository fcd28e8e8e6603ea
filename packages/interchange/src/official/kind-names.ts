import type { DocumentKind } from '@roviec/directive'
import { cleanLine } from './clean-line.ts'

/** The name of a kind as it stands above the title; null for kinds that are not named there. */
export function kindName(kind: DocumentKind): string | null {
  return KIND_NAMES[kind]
}

/** The title without the name of its kind in front, which stands above it. */
export function titleBelowKind(kind: DocumentKind, title: string): string {
  const name = KIND_NAMES[kind]
  const clean = cleanLine(title).replace(/[.;:,\s]+$/u, '')
  if (name === null || !clean.toLowerCase().startsWith(`${name.toLowerCase()} `)) return clean
  const rest = clean.slice(name.length + 1)
  return rest.charAt(0).toUpperCase() + rest.slice(1)
}

const KIND_NAMES: Readonly<Record<DocumentKind, string | null>> = {
  resolution: 'Nghị quyết',
  directive: 'Chỉ thị',
  decision: 'Quyết định',
  regulation: 'Quy định',
  rules: 'Quy chế',
  programme: 'Chương trình',
  plan: 'Kế hoạch',
  guideline: 'Hướng dẫn',
  notice: 'Thông báo',
  report: 'Báo cáo',
  submission: 'Tờ trình',
  scheme: 'Đề án',
  project: 'Dự án',
  minutes: 'Biên bản',
  letter: null,
  telegram: 'Công điện',
  conclusion: 'Kết luận',
  other: null,
}
