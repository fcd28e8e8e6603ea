import type { RouteName } from '@roviec/contract'
import type { Asked, Recipe } from './attempt.ts'
import { JOB_GROUP } from './shared-subjects.ts'

const DECISION = '15/QĐ-UBND'
const FROM = '2026-11-20'
const END = { lastDay: '2026-11-20', decision: DECISION }

const nothing: Recipe = () => ({})
const unit = ({ subjects }: Asked) => ({ params: { unitId: subjects.unitId } })
const position = ({ subjects }: Asked) => ({ params: { positionId: subjects.positionId } })
const jobGroup = ({ subjects }: Asked) => ({ params: { jobGroupId: subjects.jobGroupId } })
const change = (more: object) => ({ from: FROM, decision: DECISION, ...more })

export const organizationRecipes = {
  listUnits: ({ subjects }) => ({ shows: subjects.unitId }),
  getUnitHistory: unit,
  createUnit: ({ subjects }) => ({
    body: {
      parentId: subjects.unitId,
      kind: 'division',
      name: 'Tổ công tác chỉnh trang',
      shortName: 'Tổ chỉnh trang',
      code: null,
      validFrom: FROM,
    },
  }),
  listOfficialProvinces: nothing,
  createOfficialUnits: ({ subjects }) => ({
    params: { code: '04' },
    body: { parentId: subjects.unitId, validFrom: FROM, decision: DECISION },
  }),
  changeUnit: (asked) => ({ ...unit(asked), body: change({ name: 'Phòng Đô thị' }) }),
  moveUnit: ({ subjects }) => ({
    params: { unitId: subjects.emptyUnitId },
    body: change({ parentId: subjects.departmentId }),
  }),
  recordUnitFacts: (asked) => ({ ...unit(asked), body: { population: 12_000 } }),
  closeUnit: ({ subjects }) => ({ params: { unitId: subjects.emptyUnitId }, body: END }),
  createPosition: ({ subjects }) => ({
    body: { unitId: subjects.unitId, title: 'Chuyên viên chính', rank: 'member' },
  }),
  changePosition: (asked) => ({ ...position(asked), body: change({ title: 'Chuyên viên chính' }) }),
  classifyPosition: (asked) => ({ ...position(asked), body: { sensitive: true } }),
  abolishPosition: (asked) => ({ ...position(asked), body: END }),
  getPositionHistory: position,
  listJobGroups: ({ subjects }) => ({ shows: subjects.jobGroupId }),
  createJobGroup: () => ({ body: { ...JOB_GROUP, name: 'Quản lý đất đai' } }),
  reviseJobGroup: (asked) => ({ ...jobGroup(asked), body: { ...JOB_GROUP, name: 'Xây dựng' } }),
  removeJobGroup: jobGroup,
  listEstablishment: unit,
  setEstablishment: (asked) => ({
    ...unit(asked),
    body: change({ jobGroupId: asked.authority.subjects.own.jobGroupId, headcount: 3 }),
  }),
  getStaffing: ({ subjects }) => ({ query: { unitId: subjects.unitId } }),
  listVacancies: ({ subjects }) => ({ query: { limit: '100' }, shows: subjects.positionId }),
  exportVacancies: ({ subjects }) => ({ query: { format: 'csv' }, shows: subjects.unitName }),
} as const satisfies Partial<Record<RouteName, Recipe>>

export const directoryRecipes = {
  getOrganizationTree: ({ subjects }) => ({ shows: subjects.unitId }),
  exportOrganizationTree: ({ subjects }) => ({
    query: { format: 'csv' },
    shows: subjects.unitName,
  }),
  listUnitLoads: ({ subjects }) => ({ shows: subjects.unitId }),
  getUnit: unit,
  listDuties: () => ({}),
  searchDirectory: ({ subjects }) => ({ query: { limit: '100' }, shows: subjects.positionId }),
} as const satisfies Partial<Record<RouteName, Recipe>>
