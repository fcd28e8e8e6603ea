import { z } from 'zod'
import { CivilDate, Id, Line } from './fields.ts'
import { json, jsonBody, route } from './route.ts'

/** How many of each kind. */
export const CommuneCounts = z.object({
  ward: z.int(),
  commune: z.int(),
  'special-zone': z.int(),
})
export type CommuneCounts = z.infer<typeof CommuneCounts>

export const OfficialProvince = z.object({
  code: z.string(),
  name: z.string(),
  kind: z.enum(['city', 'province']),
  counts: CommuneCounts,
  /** Communes of the province that the tree has already, by their official codes. */
  existing: z.int(),
})
export type OfficialProvince = z.infer<typeof OfficialProvince>

export const CreateOfficialUnits = z.object({
  /** The unit below which they stand: the city or the province. */
  parentId: Id,
  validFrom: CivilDate,
  decision: Line(200),
})
export type CreateOfficialUnits = z.infer<typeof CreateOfficialUnits>

export const officialUnitRoutes = {
  listOfficialProvinces: route({
    method: 'get',
    path: '/official-provinces',
    tag: 'organization',
    summary: 'The provinces of the country, and how many communes of each kind they have',
    response: json(
      z.object({
        /** The day whose state the list gives. */
        stateOn: CivilDate,
        entries: z.array(OfficialProvince),
      }),
    ),
  }),
  createOfficialUnits: route({
    method: 'post',
    path: '/official-provinces/{code}/units',
    tag: 'organization',
    summary: 'Create all communes of a province below a unit; those there already stay as they are',
    params: z.object({ code: z.string().regex(/^[0-9]{2}$/) }),
    body: jsonBody(CreateOfficialUnits),
    response: json(z.object({ created: CommuneCounts, skipped: z.int() }), 201),
    errors: [
      'official-province-not-found',
      'unit-not-found',
      'unit-ended',
      'unit-create-forbidden',
      'unit-too-deep',
      'official-units-complete',
    ],
  }),
}
