import { accounts } from './vi/accounts.ts'
import { acts } from './vi/acts.ts'
import { audit } from './vi/audit.ts'
import { clarity } from './vi/clarity.ts'
import { coordination } from './vi/coordination.ts'
import { dates } from './vi/dates.ts'
import { documentQuality } from './vi/document-quality.ts'
import { figures } from './vi/figures.ts'
import { forecasts } from './vi/forecasts.ts'
import { gantt } from './vi/gantt.ts'
import { general } from './vi/general.ts'
import { identity } from './vi/identity.ts'
import { imports } from './vi/imports.ts'
import { monthCalendar } from './vi/month-calendar.ts'
import { organization } from './vi/organization.ts'
import { organizationActs } from './vi/organization-acts.ts'
import { people } from './vi/people.ts'
import { personalData } from './vi/personal-data.ts'
import { plans } from './vi/plans.ts'
import { restructurings } from './vi/restructurings.ts'
import { review } from './vi/review.ts'
import { schedules } from './vi/schedules.ts'
import { settings } from './vi/settings.ts'
import { staffing } from './vi/staffing.ts'
import { tasks } from './vi/tasks.ts'

/** Every text of the screens, in the words of the office. English has the same shape, or it does not compile. */
export const vi = {
  accounts,
  acts,
  audit,
  clarity,
  coordination,
  dates,
  documentQuality,
  figures,
  forecasts,
  gantt,
  general,
  identity,
  imports,
  monthCalendar,
  organization,
  organizationActs,
  people,
  personalData,
  plans,
  restructurings,
  review,
  schedules,
  settings,
  staffing,
  tasks,
}

export type Messages = typeof vi
