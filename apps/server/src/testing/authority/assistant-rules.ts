import type { RouteName } from '@roviec/contract'
import type { RouteAuthority } from './authority.ts'
import { DRAFT } from './work-rules.ts'

export const assistantRules = {
  getAssistant: {
    vi: 'Xem trợ lý ngôn ngữ, nhận dạng bản quét đã được nối chưa',
    en: 'See whether a language model and recognition of scans are set up',
    rules: [{ who: 'everybody' }],
  },
  askAssistant: {
    vi: 'Hỏi trợ lý ngôn ngữ về một nhiệm vụ dự thảo',
    en: 'Ask the language model about a proposed task',
    rules: [DRAFT],
  },
} as const satisfies Partial<Record<RouteName, RouteAuthority>>
