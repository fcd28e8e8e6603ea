import { auditRoutes } from './audit.ts'
import { identityRoutes } from './identity.ts'
import { importRoutes } from './imports.ts'
import { organizationRoutes } from './organization.ts'
import { peopleRoutes } from './people.ts'
import { planRoutes } from './plan-routes.ts'
import { platformRoutes } from './platform.ts'
import { reportRoutes } from './reports.ts'
import { taskRoutes } from './task-routes.ts'
import { warningRoutes } from './warnings.ts'

/** Every operation below `/api/v1`, by name. */
export const API_ROUTES = {
  ...identityRoutes,
  ...platformRoutes,
  ...organizationRoutes,
  ...peopleRoutes,
  ...importRoutes,
  ...planRoutes,
  ...taskRoutes,
  ...warningRoutes,
  ...reportRoutes,
  ...auditRoutes,
} as const

export type ApiRoutes = typeof API_ROUTES
export type RouteName = keyof ApiRoutes
