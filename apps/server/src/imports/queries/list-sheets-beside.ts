import type { SheetCell, SpreadsheetSheet } from '@roviec/interchange'
import type { JobGroup } from '@roviec/contract'
import { listJobGroups } from '../../organization/index.ts'
import type { Context } from '../../platform/context.ts'
import { codeOf } from '../code-of.ts'
import type { ImportFacts } from '../import-facts.ts'

/** What is exported beside the tables that can be brought in: groups of jobs and establishment. */
export async function listSheetsBeside(
  ctx: Context,
  facts: Pick<ImportFacts, 'units'>,
): Promise<readonly SpreadsheetSheet[]> {
  const { entries } = await listJobGroups(ctx)
  return [
    {
      name: 'Nhóm vị trí việc làm',
      head: ['Tên nhóm', 'Phân loại', 'Yêu cầu đào tạo', 'Tiêu chuẩn'],
      rows: entries.map(({ name, category, requiredTraining, standards }) => [
        name,
        CATEGORY_WORDS[category],
        requiredTraining,
        standards,
      ]),
      columnWidths: [40, 24, 40, 40],
    },
    {
      name: 'Biên chế',
      head: ['Mã đơn vị', 'Tên nhóm', 'Số biên chế', 'Từ ngày', 'Đến ngày', 'Số quyết định'],
      rows: await listGrants(ctx, facts),
      columnWidths: [22, 40, 14, 14, 14, 24],
    },
  ]
}

const CATEGORY_WORDS = {
  leadership: 'Lãnh đạo, quản lý',
  professional: 'Chuyên môn, nghiệp vụ',
  support: 'Hỗ trợ, phục vụ',
} as const satisfies Record<JobGroup['category'], string>

async function listGrants(
  { db, tenantId }: Context,
  { units }: Pick<ImportFacts, 'units'>,
): Promise<readonly (readonly SheetCell[])[]> {
  const codes = new Map(units.map((unit) => [unit.id, codeOf(unit)]))
  const rows = await db
    .selectFrom('organization.public_establishment as e')
    .innerJoin('organization.public_job_group as g', (join) =>
      join.onRef('g.tenant_id', '=', 'e.tenant_id').onRef('g.id', '=', 'e.job_group_id'),
    )
    .select(['e.unit_id', 'g.name', 'e.headcount', 'e.valid_from', 'e.valid_to', 'e.decision'])
    .where('e.tenant_id', '=', tenantId)
    .orderBy('e.unit_id')
    .orderBy('g.sort_key')
    .orderBy('e.valid_from')
    .execute()
  return rows.map((row) => [
    codes.get(row.unit_id) ?? null,
    row.name,
    row.headcount,
    { kind: 'date', on: row.valid_from },
    row.valid_to === null ? null : { kind: 'date', on: row.valid_to },
    row.decision,
  ])
}
