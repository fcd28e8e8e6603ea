import type { IsoDate } from '@roviec/calendar'
import { createJobGroup, recordEstablishment } from '../organization/index.ts'
import type { CitySeat, CityUnit, RunCommand } from './city-unit.ts'

/** The groups of job positions of the demonstration city, by their ids. */
export interface JobGroups {
  readonly leadership: string
  readonly professional: string
}

export async function createJobGroups(run: RunCommand): Promise<JobGroups> {
  const leadership = await run((ctx) =>
    createJobGroup(ctx, {
      name: 'Lãnh đạo, quản lý',
      category: 'leadership',
      requiredTraining: 'Lý luận chính trị cao cấp; bồi dưỡng lãnh đạo, quản lý theo cấp',
      standards: 'Đạt tiêu chuẩn chức danh; được quy hoạch chức danh hoặc tương đương',
    }),
  )
  const professional = await run((ctx) =>
    createJobGroup(ctx, {
      name: 'Chuyên môn, nghiệp vụ',
      category: 'professional',
      requiredTraining: 'Đại học phù hợp vị trí; bồi dưỡng ngạch chuyên viên',
      standards: 'Sử dụng thành thạo phần mềm nghiệp vụ của vị trí',
    }),
  )
  return { leadership: leadership.id, professional: professional.id }
}

/** The group of a seat; a seat below the ward is no post of the civil service and has none. */
export function groupOf({ rank, unpaid }: CitySeat, groups: JobGroups): string | null {
  if (unpaid) return null
  return rank === 'member' ? groups.professional : groups.leadership
}

/** Grants each unit its seats; a service centre one more than it has. */
export async function grantEstablishment(
  given: {
    readonly unit: CityUnit
    readonly unitId: string
    readonly from: IsoDate
    readonly groups: JobGroups
  },
  run: RunCommand,
): Promise<void> {
  const { unit, unitId, from, groups } = given
  const spare = unit.kind === 'service-centre' ? 1 : 0
  for (const jobGroupId of [groups.leadership, groups.professional]) {
    const seats = unit.seats.filter((seat) => groupOf(seat, groups) === jobGroupId).length
    if (seats === 0) continue
    const headcount = seats + (jobGroupId === groups.professional ? spare : 0)
    const decision = 'Dữ liệu minh họa'
    await run((ctx) => recordEstablishment(ctx, unitId, { jobGroupId, headcount, from, decision }))
  }
}
