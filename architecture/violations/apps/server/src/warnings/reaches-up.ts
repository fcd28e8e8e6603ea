import { reports } from '../reports/index.ts'

export const reached = reports
