import { addDays, type IsoDate, type WorkingCalendar } from '@roviec/calendar'
import type { ScheduleEdit } from '@roviec/contract'
import type { PlanItemRecord } from '../plans/index.ts'

/** Work that goes on where other work ends, by how the titles begin. */
const CHAINS: readonly (readonly string[])[] = [
  ['Khảo sát hiện trạng kho lưu trữ', 'Lập danh mục hồ sơ', 'Đấu thầu đơn vị quét'],
  ['Phê duyệt kinh phí đợt 1', 'Đấu thầu đơn vị quét', 'Quét hồ sơ hộ tịch'],
  ['Ban hành bộ tiêu chuẩn kỹ thuật', 'Đấu thầu đơn vị quét', 'Quét hồ sơ đất đai'],
  ['Quét hồ sơ đất đai', 'Nhập dữ liệu đặc tả'],
  ['Quét hồ sơ hộ tịch', 'Nhập dữ liệu đặc tả', 'Nghiệm thu và báo cáo'],
  ['Dựng kho dữ liệu dùng chung', 'Kết nối cơ sở dữ liệu dân cư', 'Kết nối một cửa điện tử'],
  ['Kết nối một cửa điện tử', 'Vận hành thử', 'Nghiệm thu và báo cáo'],
  ['Tập huấn công chức một cửa', 'Vận hành thử'],
  ['Rà soát các điểm lấn chiếm', 'Lập danh sách hộ kinh doanh', 'Xây dựng phương án giữ xe'],
  ['Xây dựng phương án giữ xe', 'Tổ chức ra quân lập lại trật tự'],
  ['Hoàn thành hồ sơ thiết kế thoát nước', 'Nộp danh sách hộ ảnh hưởng'],
  ['Rà soát các vị trí lãnh đạo', 'Xây dựng đề án vị trí việc làm', 'Chủ trì xây dựng kế hoạch'],
  ['Mở lớp sử dụng trợ lý số', 'Tổ chức bồi dưỡng kỹ năng số'],
  ['Phê duyệt phương án tổ chức chợ hoa', 'Kiểm tra an toàn phòng cháy'],
]

interface DatedItem {
  readonly id: string
  readonly title: string
  readonly on: IsoDate
}

/**
 * What whoever prepares a plan knows, and its document seldom says: which work waits for which. The
 * later task starts when the last of those before it is due.
 */
export function linkPlan(
  items: readonly PlanItemRecord[],
  { startOn, calendar }: { readonly startOn: IsoDate; readonly calendar: WorkingCalendar },
): ScheduleEdit[] {
  const dated = items.flatMap(({ id, title, due, deferred, discarded }): DatedItem[] =>
    due.on === null || deferred || discarded ? [] : [{ id, title, on: due.on }],
  )
  const pairs = CHAINS.flatMap((chain) => pairsOf(chain, dated))
  const startAfter = new Map<string, IsoDate>()
  for (const { from, to } of pairs) {
    const known = startAfter.get(to.id)
    if (known === undefined || known < from.on) startAfter.set(to.id, from.on)
  }
  const linked = new Set(pairs.flatMap(({ from, to }) => [from.id, to.id]))
  const dates = dated.flatMap(({ id, on }): ScheduleEdit[] => {
    const before = startAfter.get(id)
    const start = calendar.nextWorkingDay(before === undefined ? startOn : addDays(before, 1))
    if (!linked.has(id) || start > on) return []
    return [{ kind: 'dates', taskId: id, startOn: start, finishOn: on }]
  })
  const links = pairs.map(({ from, to }): ScheduleEdit => {
    return { kind: 'link', fromTaskId: from.id, toTaskId: to.id, type: 'FS', lagDays: 0 }
  })
  return [...dates, ...links]
}

function pairsOf(chain: readonly string[], dated: readonly DatedItem[]) {
  const find = (beginning: string) => dated.find(({ title }) => title.startsWith(beginning))
  return chain.slice(1).flatMap((beginning, index) => {
    const [from, to] = [find(chain[index] ?? ''), find(beginning)]
    return from === undefined || to === undefined || from.on >= to.on ? [] : [{ from, to }]
  })
}
