import type { API_ROUTES } from '@roviec/contract'
import type { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import { requireAbility } from '../repository.ts'
import { writeTables } from '../table-file.ts'

type Query = z.output<typeof API_ROUTES.exportImportTemplate.query>

const NOTHING = { units: [], positions: [], people: [], appointments: [] }

/** An empty file to fill in. */
export function exportImportTemplate(ctx: Context, { format, kind }: Query) {
  requireAbility(ctx)
  return writeTables(NOTHING, { name: 'mau-nhap-lieu', kind, csv: format === 'csv' })
}
