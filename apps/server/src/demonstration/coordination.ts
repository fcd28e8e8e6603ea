import type { IsoDate } from '@roviec/calendar'
import type { RuleBody } from '@roviec/contract'
import { addCoordinationRule, addWorkField } from '../coordination/index.ts'
import { SYSTEM_ACTOR } from '../platform/context.ts'
import { objectTask } from '../tasks/index.ts'
import type { RunAs, RunAt } from './import-plans.ts'
import { findOpenTask } from './queries/find-open-task.ts'
import { listCityBodies } from './queries/list-city-bodies.ts'

interface DemonstrationField {
  readonly name: string
  readonly keywords: readonly string[]
  readonly lead: string
  readonly supports: readonly string[]
  /** In every ward the division of this name leads. */
  readonly inWards?: string
}

const WORKS = 'Sở Xây dựng'
const LAND = 'Sở Nông nghiệp và Môi trường'
const HOME = 'Sở Nội vụ'
const FINANCE = 'Sở Tài chính'
const SCIENCE = 'Sở Khoa học và Công nghệ'
const TRADE = 'Sở Công Thương'
const CULTURE = 'Sở Văn hóa, Thể thao và Du lịch'
const HEALTH = 'Sở Y tế'
const SCHOOL = 'Sở Giáo dục và Đào tạo'
const JUSTICE = 'Sở Tư pháp'
const POLICE = 'Công an Thành phố'
const OFFICE = 'Văn phòng UBND Thành phố'
const WARD_ECONOMY = 'Phòng Kinh tế, Hạ tầng và Đô thị'
const WARD_SOCIETY = 'Phòng Văn hóa - Xã hội'

const line = (
  name: string,
  keywords: string,
  [lead, ...supports]: readonly [string, ...string[]],
  inWards?: string,
): DemonstrationField => ({
  name,
  keywords: keywords.split('; '),
  lead,
  supports,
  ...(inWards !== undefined && { inWards }),
})

const FIELDS: readonly DemonstrationField[] = [
  line('Y tế', 'khám chữa bệnh; dịch bệnh; trực cấp cứu', [HEALTH], WARD_SOCIETY),
  line('An toàn thực phẩm', 'vệ sinh an toàn thực phẩm', [HEALTH, TRADE], WARD_SOCIETY),
  line('Bảo trợ xã hội', 'hộ cần hỗ trợ; trợ giúp xã hội', [HEALTH, HOME], WARD_SOCIETY),
  line('Người có công', 'hồ sơ người có công', [HOME, HEALTH], WARD_SOCIETY),
  line('Đất đai', 'hồ sơ đất đai; sử dụng đất', [LAND, WORKS], WARD_ECONOMY),
  line('Môi trường', 'thu gom rác; kênh rạch; chất thải rắn', [LAND, WORKS], WARD_ECONOMY),
  line('Phòng, chống thiên tai', 'bão lũ; sạt lở; ngập úng', [LAND, POLICE], WARD_ECONOMY),
  line('Trật tự xây dựng', 'cấp phép xây dựng', [WORKS, POLICE], WARD_ECONOMY),
  line('Trật tự đô thị', 'vỉa hè; lòng đường; mỹ quan đô thị', [WORKS, POLICE], WARD_ECONOMY),
  line('Giao thông vận tải', 'bến xe; bến tàu; vận tải hành khách', [WORKS, POLICE], WARD_ECONOMY),
  line('Phòng cháy, chữa cháy', 'PCCC; cháy nổ; cứu nạn, cứu hộ', [POLICE, WORKS]),
  line('Dữ liệu dân cư', 'cơ sở dữ liệu dân cư; cư trú', [POLICE, SCIENCE]),
  line('Chuyển đổi số', 'số hóa; một cửa điện tử; kho dữ liệu', [SCIENCE, OFFICE]),
  line('Thủ tục hành chính, một cửa', 'một cửa; thủ tục hành chính', [OFFICE, HOME, SCIENCE]),
  line('Tổ chức bộ máy, biên chế', 'biên chế; vị trí việc làm', [HOME]),
  line('Văn thư, lưu trữ', 'kho lưu trữ; hồ sơ lưu trữ', [HOME, OFFICE]),
  line('Ngân sách', 'dự toán kinh phí; đấu thầu; đầu tư công', [FINANCE]),
  line('Thị trường, giá cả', 'chợ hoa Xuân; bình ổn giá; hàng hóa Tết', [TRADE, FINANCE]),
  line('Hộ tịch', 'hồ sơ hộ tịch', [JUSTICE, POLICE]),
  line('Văn hóa, du lịch', 'tuyên truyền; di tích; lễ hội; du lịch', [CULTURE], WARD_SOCIETY),
  line('Giáo dục', 'trường học; tuyển sinh', [SCHOOL], WARD_SOCIETY),
]

const DECISION = '31/2025/QĐ-UBND'

/** Enters the city's rules of coordination, as whoever keeps the organization would. */
export async function foundCoordination(
  from: IsoDate,
  run: <T>(work: (ctx: Parameters<typeof addWorkField>[0]) => Promise<T>) => Promise<T>,
): Promise<void> {
  const bodies = await run(listCityBodies)
  const unit = (name: string): RuleBody => {
    const unitId = bodies.get(name)
    if (unitId === undefined) throw new Error(`The demonstration city has no body "${name}".`)
    return { kind: 'unit', unitId }
  }
  const given = { decision: DECISION, from, to: null }
  for (const { name, keywords, lead, supports, inWards } of FIELDS) {
    const field = await run((ctx) =>
      addWorkField(ctx, { name, keywords: [...keywords], description: '' }),
    )
    await run((ctx) =>
      addCoordinationRule(ctx, field.id, {
        ...given,
        scope: 'city',
        lead: unit(lead),
        supports: supports.map(unit),
      }),
    )
    if (inWards === undefined) continue
    await run((ctx) =>
      addCoordinationRule(ctx, field.id, {
        ...given,
        scope: 'ward',
        lead: { kind: 'inside', name: inWards },
        supports: [{ kind: 'inside', name: 'Văn phòng HĐND và UBND' }],
      }),
    )
  }
}

/** One department says this morning that a task is not theirs: it waits for the chair. */
export async function objectToOneTask(
  today: IsoDate,
  positionIdOf: (title: string) => string,
  { runAt, runAs }: { readonly runAt: RunAt; readonly runAs: RunAs },
): Promise<void> {
  const at = { on: today, time: '06:55' }
  const task = await runAt(at, SYSTEM_ACTOR, (ctx) =>
    findOpenTask(ctx, 'Tập huấn công chức một cửa'),
  )
  if (task === null) return
  await runAs({ positionId: task.positionId }, at, (ctx) =>
    objectTask(ctx, task.id, {
      reason: 'Theo quy chế phối hợp, thủ tục hành chính và một cửa do Văn phòng UBND chủ trì.',
      proposedUnitId: null,
      proposedPositionId: positionIdOf('Chánh Văn phòng UBND Thành phố'),
    }),
  )
}
