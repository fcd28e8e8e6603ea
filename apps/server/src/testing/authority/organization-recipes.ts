import type { RouteName } from '@roviec/contract'
import type { Recipe } from './attempt.ts'

const DECISION = '15/QĐ-UBND'

export const organizationRecipes = {
  listUnits: ({ subjects }) => ({ shows: subjects.unitId }),
  createUnit: ({ subjects }) => ({
    body: {
      parentId: subjects.unitId,
      kind: 'division',
      name: 'Tổ công tác chỉnh trang',
      shortName: 'Tổ chỉnh trang',
      code: null,
      validFrom: '2026-11-20',
    },
  }),
  createPosition: ({ subjects }) => ({
    body: { unitId: subjects.unitId, title: 'Chuyên viên chính', rank: 'member' },
  }),
} as const satisfies Partial<Record<RouteName, Recipe>>

export const peopleRecipes = {
  searchPositions: ({ subjects }) => ({ query: { limit: '100' }, shows: subjects.positionId }),
  listAppointments: ({ subjects }) => ({ params: { positionId: subjects.positionId } }),
  createPerson: () => ({ body: { fullName: 'Ngô Văn Tân' } }),
  recordAppointment: ({ subjects, authority }) => ({
    body: {
      personId: authority.subjects.own.personId,
      positionId: subjects.positionId,
      holding: 'holder',
      from: '2026-11-20',
      to: null,
      decision: DECISION,
    },
  }),
  endAppointment: ({ subjects }) => ({
    params: { appointmentId: subjects.appointmentId },
    body: { lastDay: '2026-11-20', decision: DECISION },
  }),
} as const satisfies Partial<Record<RouteName, Recipe>>

export const directoryRecipes = {
  getOrganizationTree: ({ subjects }) => ({ shows: subjects.unitId }),
  exportOrganizationTree: ({ subjects }) => ({
    query: { format: 'csv' },
    shows: subjects.unitName,
  }),
  listUnitLoads: ({ subjects }) => ({ shows: subjects.unitId }),
  getUnit: ({ subjects }) => ({ params: { unitId: subjects.unitId } }),
  searchDirectory: ({ subjects }) => ({ query: { limit: '100' }, shows: subjects.positionId }),
} as const satisfies Partial<Record<RouteName, Recipe>>
