import { accountRoutes } from './accounts.ts'
import { appointmentRoutes } from './appointments.ts'
import { assistantRoutes } from './assistant.ts'
import { auditRoutes } from './audit.ts'
import { coordinationRoutes } from './coordination.ts'
import { dataRequestRoutes } from './data-requests.ts'
import { delegationRoutes } from './delegations.ts'
import { directoryRoutes } from './directory.ts'
import { documentQualityRoutes } from './document-quality.ts'
import { forecastRoutes } from './forecasts.ts'
import { identityRoutes } from './identity.ts'
import { importRoutes } from './imports.ts'
import { officialUnitRoutes } from './official-units.ts'
import { organizationRoutes } from './organization-routes.ts'
import { ownAccountRoutes } from './own-account.ts'
import { peopleRoutes } from './people.ts'
import { personalFileRoutes } from './personal-files.ts'
import { planPaperRoutes } from './plan-paper-routes.ts'
import { planRoutes } from './plan-routes.ts'
import { platformRoutes } from './platform.ts'
import { reportRoutes } from './reports.ts'
import { restructuringRoutes } from './restructurings.ts'
import { scheduleRoutes } from './schedule-routes.ts'
import { settingsRoutes } from './settings.ts'
import { staffingRoutes } from './staffing.ts'
import { taskRoutes } from './task-routes.ts'
import { warningRoutes } from './warnings.ts'

/** Every operation below `/api/v1`, by name. */
export const API_ROUTES = {
  ...identityRoutes,
  ...ownAccountRoutes,
  ...accountRoutes,
  ...platformRoutes,
  ...organizationRoutes,
  ...officialUnitRoutes,
  ...staffingRoutes,
  ...peopleRoutes,
  ...appointmentRoutes,
  ...delegationRoutes,
  ...personalFileRoutes,
  ...dataRequestRoutes,
  ...directoryRoutes,
  ...importRoutes,
  ...coordinationRoutes,
  ...planRoutes,
  ...planPaperRoutes,
  ...documentQualityRoutes,
  ...assistantRoutes,
  ...taskRoutes,
  ...scheduleRoutes,
  ...forecastRoutes,
  ...warningRoutes,
  ...restructuringRoutes,
  ...reportRoutes,
  ...settingsRoutes,
  ...auditRoutes,
} as const

export type ApiRoutes = typeof API_ROUTES
export type RouteName = keyof ApiRoutes
