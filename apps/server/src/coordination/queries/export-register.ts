import type { CoordinationRegister, NamedRuleBody, RuleScope } from '@roviec/contract'
import { type SheetCell, writeCsv, writeSpreadsheet } from '@roviec/interchange'
import type { Context } from '../../platform/context.ts'
import { getRegister } from './get-register.ts'

/** The whole register as a spreadsheet, one line per rule; a field without a rule has a line too. */
export async function exportRegister(ctx: Context, format: 'xlsx' | 'csv') {
  const { fields } = await getRegister(ctx)
  const rows = fields.flatMap(linesOf)
  const head: SheetCell[] = [...HEAD]
  return format === 'csv'
    ? {
        fileName: 'quy-che-phoi-hop.csv',
        mediaType: 'text/csv; charset=utf-8',
        bytes: writeCsv([head, ...rows]),
      }
    : {
        fileName: 'quy-che-phoi-hop.xlsx',
        mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        bytes: await writeSpreadsheet([
          { name: 'Quy chế phối hợp', head: HEAD, rows, columnWidths: WIDTHS },
        ]),
      }
}

const HEAD = [
  'Lĩnh vực',
  'Từ khóa',
  'Mô tả',
  'Phạm vi',
  'Đơn vị chủ trì',
  'Đơn vị phối hợp',
  'Căn cứ',
  'Từ ngày',
  'Đến hết ngày',
]
const WIDTHS = [34, 40, 40, 22, 36, 50, 26, 14, 14]

const SCOPES = {
  city: 'Toàn thành phố',
  department: 'Mỗi sở',
  ward: 'Mỗi phường',
  commune: 'Mỗi xã',
  'special-zone': 'Mỗi đặc khu',
} as const satisfies Record<RuleScope, string>

const ITSELF = {
  city: '',
  department: 'Chính sở đó',
  ward: 'Chính phường đó',
  commune: 'Chính xã đó',
  'special-zone': 'Chính đặc khu đó',
} as const satisfies Record<RuleScope, string>

function linesOf(field: CoordinationRegister['fields'][number]): SheetCell[][] {
  const about: SheetCell[] = [field.name, field.keywords.join('; '), field.description]
  if (field.rules.length === 0) return [[...about, null, null, null, null, null, null]]
  return field.rules.map(({ scope, lead, supports, decision, from, to }) => {
    const name = (body: NamedRuleBody) => body.name ?? ITSELF[scope]
    return [
      ...about,
      SCOPES[scope],
      name(lead),
      supports.map(name).join('; '),
      decision,
      { kind: 'date', on: from },
      to === null ? null : { kind: 'date', on: to },
    ]
  })
}
