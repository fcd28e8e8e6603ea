import type { Messages } from './vi.ts'
import { accounts } from './en/accounts.ts'
import { acts } from './en/acts.ts'
import { audit } from './en/audit.ts'
import { clarity } from './en/clarity.ts'
import { coordination } from './en/coordination.ts'
import { dates } from './en/dates.ts'
import { documentQuality } from './en/document-quality.ts'
import { figures } from './en/figures.ts'
import { forecasts } from './en/forecasts.ts'
import { gantt } from './en/gantt.ts'
import { general } from './en/general.ts'
import { identity } from './en/identity.ts'
import { imports } from './en/imports.ts'
import { monthCalendar } from './en/month-calendar.ts'
import { organization } from './en/organization.ts'
import { organizationActs } from './en/organization-acts.ts'
import { people } from './en/people.ts'
import { personalData } from './en/personal-data.ts'
import { plans } from './en/plans.ts'
import { restructurings } from './en/restructurings.ts'
import { review } from './en/review.ts'
import { schedules } from './en/schedules.ts'
import { settings } from './en/settings.ts'
import { staffing } from './en/staffing.ts'
import { tasks } from './en/tasks.ts'

export const en = {
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
} satisfies Messages
