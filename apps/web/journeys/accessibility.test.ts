import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type JourneyCity, openJourneyCity, type Screen } from './testing/journey-city.ts'

const SATURDAY = '2026-11-21T02:00:00.000Z'
const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const OFFICE_HEAD = 'Vũ Đình Khang'
const ADMINISTRATOR = 'Cao Minh Đạt'

let city: JourneyCity
beforeAll(async () => {
  city = await openJourneyCity(SATURDAY)
})
afterAll(() => city.close())

test.for(['desktop', 'phone'] satisfies Screen[])(
  'axe finds nothing on any screen, and nothing is wider than a %s',
  async (screen) => {
    const page = await city.signIn(OFFICE_HEAD, screen)
    const findings: string[] = []
    for (const path of await pathsOf(page)) {
      await page.goto(`${city.url}${path}`)
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      await page.getByText('Đang tải').first().waitFor({ state: 'detached' })
      findings.push(...(await problemsOf(page, path)))
    }

    expect(findings).toEqual([])
  },
)

test.for(['desktop', 'phone'] satisfies Screen[])(
  'axe finds nothing on restructurings in the making and done, on a %s',
  async (screen) => {
    const page = await city.signIn(ADMINISTRATOR, screen)
    const findings: string[] = []
    for (const path of await restructuringPaths(page)) {
      await page.goto(`${city.url}${path}`)
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      await page.getByText('Đang tải').first().waitFor({ state: 'detached' })
      findings.push(...(await problemsOf(page, path)))
    }

    expect(findings).toEqual([])
  },
)

/** The list, a merger of two wards that still has problems, and a new name that was given. */
async function restructuringPaths(page: Page): Promise<string[]> {
  const ids = await page.evaluate(async () => {
    const call = async (method: string, path: string, body?: unknown, version?: number) => {
      const response = await fetch(`/api/v1${path}`, {
        method,
        headers: {
          'content-type': 'application/json',
          'idempotency-key': crypto.randomUUID(),
          ...(version !== undefined && { 'if-match': `"${version}"` }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
      return response.json()
    }
    const { entries: units } = await call('GET', '/units')
    const wards = units.filter((unit: { kind: string }) => unit.kind === 'ward')
    const none = { seats: [], children: [], tasks: [], newSeats: [] }
    const merge = { kind: 'merge', unitIds: [wards[0].id, wards[1].id], into: wards[0].id, ...none }
    const name = `${wards[2].name} Mới`
    const rename = { kind: 'rename', unitId: wards[2].id, name, shortName: name, retitle: true }
    const prepare = async (act: unknown) => {
      const { id } = await call('POST', '/restructurings', {
        title: 'Sắp xếp đơn vị hành chính',
        decisionNumber: '112/NQ-HĐND',
        decisionIssuer: 'HĐND Thành phố',
        decisionOn: '2026-11-10',
        effectiveOn: '2026-11-21',
        targetPercent: 16,
      })
      await call('PATCH', `/restructurings/${id}`, { acts: [act] }, 1)
      return id
    }
    const done = await prepare(rename)
    const { digest } = await call('GET', `/restructurings/${done}/preview`)
    await call('POST', `/restructurings/${done}/apply`, { digest })
    return [await prepare(merge), done]
  })
  return ['', ...ids.map((id) => `/${id}`)].map((path) => `/to-chuc/sap-xep${path}`)
}

/** Every screen that has an address: plans and tasks in all views, the organization with a seat vacant and held. */
async function pathsOf(page: Page): Promise<string[]> {
  const { plans, taskId, unitId, vacantId, seat } = await page.evaluate(async () => {
    const get = async (path: string) => (await fetch(`/api/v1${path}`)).json()
    const { entries } = await get('/plans')
    const { entries: tasks } = await get('/tasks?limit=1')
    const { entries: vacancies } = await get('/vacancies?limit=1')
    const { entries: seats } = await get('/directory?search=chanh van phong')
    return {
      plans: entries,
      taskId: tasks[0].id,
      unitId: seats[0].unitId,
      vacantId: vacancies[0].positionId,
      seat: seats[0],
    }
  })
  const idOf = (status: string) =>
    plans.find((plan: { status: string }) => plan.status === status).id
  const published = `/plans/${idOf('published')}`
  return [
    '/my-work',
    '/plans',
    `/plans/${idOf('draft')}`,
    `/plans/${idOf('draft')}?view=gantt`,
    ...['gantt', 'tasks', 'document', 'history', 'calendar', 'changes'].map(
      (view) => `${published}?view=${view}`,
    ),
    '/warnings',
    '/warnings?state=closed',
    '/overview',
    '/ca-nhan/du-lieu',
    ...['', '?view=answered', '?view=retention'].map((view) => `/to-chuc/yeu-cau-du-lieu${view}`),
    '/du-bao',
    '/gian-doan',
    '/tasks?timeliness=open-overdue',
    '/tasks?view=calendar',
    `/tasks/${taskId}`,
    ...['', '?search=kinh%20te', '?on=2025-06-30'].map((search) => `/to-chuc${search}`),
    '/to-chuc/so-do?levels=3',
    `/to-chuc/don-vi/${unitId}`,
    ...[vacantId, seat.positionId].map((id) => `/to-chuc/chuc-danh/${id}`),
    `/to-chuc/nguoi/${seat.answers.personId}`,
    '/to-chuc/quyen',
    ...['', '?search=kinh%20te'].map((search) => `/danh-ba${search}`),
    ...['vacancies', 'units', 'groups'].map((view) => `/to-chuc/bien-che?view=${view}`),
    '/to-chuc/nhap-du-lieu',
    '/tai-khoan',
    '/quan-tri/tai-khoan',
    '/to-chuc/quy-che-phoi-hop',
    '/to-chuc/quy-che-phoi-hop?by=unit',
    '/no-such-page',
  ]
}

/** The screen is made as high as the page, since what lies under a fixed bar is only scrolled away. */
async function problemsOf(page: Page, path: string): Promise<string[]> {
  const size = page.viewportSize() ?? { width: 0, height: 0 }
  for (let height = 0; ;) {
    const whole = await page.evaluate(() => document.documentElement.scrollHeight)
    if (whole <= height) break
    height = Math.max(size.height, whole)
    await page.setViewportSize({ ...size, height })
  }
  const { violations } = await new AxeBuilder({ page }).withTags(LEVELS).analyze()
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  await page.setViewportSize(size)
  return [
    ...violations.map(
      ({ id, nodes }) =>
        `${path}: ${id}: ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.failureSummary}`,
    ),
    ...(overflow > 0 ? [`${path}: ${overflow} px wider than the screen`] : []),
  ]
}
