import { CivilDate, Id, PLAN_STATUSES, TIMELINESS, WARNING_KINDS } from '@roviec/contract'
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Navigate,
  redirect,
  type RouterHistory,
} from '@tanstack/react-router'
import { z } from 'zod'
import { RegisterPage, RegisterSearch } from './features/coordination/index.ts'
import { CalibrationPage, OutagesPage } from './features/forecasts/index.ts'
import {
  AccountsPage,
  OwnAccountPage,
  SettledGate,
  SIGN_ON_RETURN,
  SignInPage,
} from './features/identity/index.ts'
import { ImportPage, ImportSearch, ImportsPage } from './features/imports/index.ts'
import {
  ChartPage,
  ChartSearch,
  StaffingPage,
  StaffingSearch,
  TreePage,
  TreeSearch,
  UnitPage,
} from './features/organization/index.ts'
import {
  DataRequestsPage,
  DirectoryPage,
  OwnDataPage,
  PersonPage,
  RolesPage,
  SeatPage,
} from './features/people/index.ts'
import {
  PlanListPage,
  PlanPage,
  PlanSearch,
  QualityPage,
  QualitySearch,
} from './features/plans/index.ts'
import { OverviewPage } from './features/reports/index.ts'
import { RestructuringPage, RestructuringsPage } from './features/restructurings/index.ts'
import { SettingsPage } from './features/settings/index.ts'
import {
  MyWorkPage,
  TASK_LIST_VIEWS,
  TaskListPage,
  TaskPage,
  WORK_ORDERS,
} from './features/tasks/index.ts'
import { WarningsPage } from './features/warnings/index.ts'
import { SessionGate } from './platform/session.tsx'
import { AppShell } from './shell/app-shell.tsx'
import { CrashState } from './shell/error-boundary.tsx'
import { NotFoundPage } from './shell/not-found-page.tsx'

/** What stands in the address is as little trusted as any input: what does not fit is left out. */
const fitting = <S extends z.ZodType>(schema: S) => schema.optional().catch(undefined)

const MyWorkSearch = z.object({
  task: fitting(z.union([Id, z.literal('none')])),
  order: fitting(z.enum(WORK_ORDERS)),
})
const TaskListSearch = z.object({
  view: fitting(z.enum(TASK_LIST_VIEWS)),
  on: fitting(CivilDate),
  planId: fitting(Id),
  unitId: fitting(Id),
  inside: fitting(z.boolean()),
  positionId: fitting(Id),
  open: fitting(z.boolean()),
  timeliness: fitting(z.enum(TIMELINESS)),
  dueFrom: fitting(CivilDate),
  dueTo: fitting(CivilDate),
  search: fitting(z.string().max(100)),
})
const PlanListSearch = z.object({
  status: fitting(z.enum(PLAN_STATUSES)),
  search: fitting(z.string().max(100)),
})
const WarningsSearch = z.object({
  kind: fitting(z.enum(WARNING_KINDS)),
  scope: fitting(z.enum(['all', 'mine'])),
  state: fitting(z.enum(['open', 'closed'])),
  unitId: fitting(Id),
})
const DirectorySearch = z.object({ search: fitting(z.string().max(100)) })
const DataRequestsSearch = z.object({ view: fitting(z.enum(['answered', 'retention'])) })
const AccountsSearch = z.object({
  search: fitting(z.string().max(100)),
  state: fitting(z.enum(['open', 'closed'])),
})
const OverviewSearch = z.object({
  from: fitting(CivilDate),
  to: fitting(CivilDate),
  planId: fitting(Id),
})

const root = createRootRoute({
  component: () => (
    <SessionGate stranger={<SignInPage />}>
      <SettledGate>
        <AppShell />
      </SettledGate>
    </SessionGate>
  ),
  notFoundComponent: NotFoundPage,
  errorComponent: CrashState,
})

const page = <const P extends string>(path: P) => ({ getParentRoute: () => root, path })

const start = createRoute({
  ...page('/'),
  beforeLoad: () => {
    throw redirect({ to: '/my-work' })
  },
})
const myWork = createRoute({
  ...page('/my-work'),
  validateSearch: MyWorkSearch,
  component: MyWorkPage,
})
const tasks = createRoute({
  ...page('/tasks'),
  validateSearch: TaskListSearch,
  component: TaskListPage,
})
const task = createRoute({ ...page('/tasks/$taskId'), component: TaskPage })
const plans = createRoute({
  ...page('/plans'),
  validateSearch: PlanListSearch,
  component: PlanListPage,
})
const plan = createRoute({
  ...page('/plans/$planId'),
  validateSearch: PlanSearch,
  component: PlanPage,
})
const warnings = createRoute({
  ...page('/warnings'),
  validateSearch: WarningsSearch,
  component: WarningsPage,
})
const overview = createRoute({
  ...page('/overview'),
  validateSearch: OverviewSearch,
  component: OverviewPage,
})
const calibration = createRoute({ ...page('/du-bao'), component: CalibrationPage })
const quality = createRoute({
  ...page('/chat-luong-van-ban'),
  validateSearch: QualitySearch,
  component: QualityPage,
})
const outages = createRoute({ ...page('/gian-doan'), component: OutagesPage })
const tree = createRoute({
  ...page('/to-chuc'),
  validateSearch: TreeSearch,
  component: TreePage,
})
const staffing = createRoute({
  ...page('/to-chuc/bien-che'),
  validateSearch: StaffingSearch,
  component: StaffingPage,
})
const chart = createRoute({
  ...page('/to-chuc/so-do'),
  validateSearch: ChartSearch,
  component: ChartPage,
})
const imports = createRoute({ ...page('/to-chuc/nhap-du-lieu'), component: ImportsPage })
const oneImport = createRoute({
  ...page('/to-chuc/nhap-du-lieu/$importId'),
  validateSearch: ImportSearch,
  component: ImportPage,
})
const restructurings = createRoute({
  ...page('/to-chuc/sap-xep'),
  component: RestructuringsPage,
})
const restructuring = createRoute({
  ...page('/to-chuc/sap-xep/$restructuringId'),
  component: RestructuringPage,
})
const register = createRoute({
  ...page('/to-chuc/quy-che-phoi-hop'),
  validateSearch: RegisterSearch,
  component: RegisterPage,
})
const unit = createRoute({ ...page('/to-chuc/don-vi/$unitId'), component: UnitPage })
const seat = createRoute({ ...page('/to-chuc/chuc-danh/$positionId'), component: SeatPage })
const person = createRoute({ ...page('/to-chuc/nguoi/$personId'), component: PersonPage })
const roles = createRoute({ ...page('/to-chuc/quyen'), component: RolesPage })
const directory = createRoute({
  ...page('/danh-ba'),
  validateSearch: DirectorySearch,
  component: DirectoryPage,
})
const ownData = createRoute({ ...page('/ca-nhan/du-lieu'), component: OwnDataPage })
const dataRequests = createRoute({
  ...page('/to-chuc/yeu-cau-du-lieu'),
  validateSearch: DataRequestsSearch,
  component: DataRequestsPage,
})
const ownAccount = createRoute({ ...page('/tai-khoan'), component: OwnAccountPage })
const accounts = createRoute({
  ...page('/quan-tri/tai-khoan'),
  validateSearch: AccountsSearch,
  component: AccountsPage,
})
const settings = createRoute({ ...page('/quan-tri/cau-hinh'), component: SettingsPage })
/** Strangers hand the answer of the sign-on in there; whoever is in by then goes on to their work. */
const signOnReturn = createRoute({
  ...page(SIGN_ON_RETURN),
  component: () => <Navigate to="/my-work" replace />,
})
const personalData = [ownData, dataRequests] as const
const identity = [ownAccount, accounts, settings, signOnReturn] as const
const work = [start, myWork, tasks, task, plans, plan, warnings, overview] as const
const figures = [calibration, outages, quality] as const
const organization = [
  tree,
  chart,
  staffing,
  unit,
  seat,
  person,
  roles,
  register,
  directory,
] as const
const bringingIn = [imports, oneImport] as const
const restructuringScreens = [restructurings, restructuring] as const
const screens = [
  ...work,
  ...figures,
  ...organization,
  ...restructuringScreens,
  ...bringingIn,
  ...personalData,
  ...identity,
] as const

/** The gallery of examples is for development; a build leaves it out. */
const routeTree = root.addChildren(import.meta.env.DEV ? [...screens, galleryRoute()] : screens)

function galleryRoute() {
  return createRoute({
    ...page('/gallery'),
    component: lazyRouteComponent(() => import('./gallery/gallery-page.tsx'), 'GalleryPage'),
  })
}

/** The application at an address; tests give a history of their own. */
export function createApp(options: { readonly history?: RouterHistory } = {}) {
  return createRouter({ routeTree, defaultPreload: 'intent', scrollRestoration: false, ...options })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createApp>
  }
}
