import { recordAudit } from '../../audit/index.ts'

export const recorded = recordAudit
