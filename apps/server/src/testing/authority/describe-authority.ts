import { API_ROUTES, type RouteName } from '@roviec/contract'
import { format, resolveConfig } from 'prettier'
import { AUTHORITY } from './authority-table.ts'
import { type Outcome, type Rule, SUBJECTS } from './authority.ts'
import { type Group, GROUPS, placesIn } from './groups.ts'
import { ROLE_NAMES, ROLES, type Words } from './roles.ts'

/** The page docs/authority.md, made of the table with which the walk over every route compares. */
export async function describeAuthority(): Promise<string> {
  const page = [INTRODUCTION, ...sections(), describeRoles(), describeGroups(), TRUE_ELSEWHERE]
  const style = await resolveConfig(import.meta.filename)
  return format(page.join('\n\n'), { ...style, parser: 'markdown' })
}

const INTRODUCTION = `# Authority · Thẩm quyền

Who may do what, act by act. This page is written by \`node scripts/generate-authority-table.ts\` from the table in
\`apps/server/src/testing/authority\`, and \`apps/server/src/authority.test.ts\` tries every line of it over HTTP: every act,
as every role, about a thing of one's own unit, of another unit, and of another city. A line that is not true fails the
tests; an act without a line does too.

Rights follow from the position held today, never from the account: whoever leaves a seat leaves its rights, and whoever
acts in it has them. Without signing in, everything but the acts marked "anybody" answers \`sign-in-required\`. A thing of
another city is never found, whoever asks.

_Trang này cho biết ai được làm gì. Quyền đi theo vị trí đang giữ hôm nay, không theo tài khoản. Chưa đăng nhập thì không
xem được gì, trừ những việc ghi "bất kỳ ai". Dữ liệu của tỉnh, thành phố khác thì không ai thấy._`

const TRUE_ELSEWHERE = `## What else is true · Những điều khác

- **Nobody judges their own work** (_Không ai tự xác nhận việc của mình_). Whoever answers for the accountable seat, and
  whoever submitted, can neither verify nor return nor cancel it, in whatever second seat they sit.
- **Configuring is not reading** (_Quản trị không phải là xem hồ sơ_). Whoever keeps units and positions, or accounts, opens
  no personal file: the lines above say so, and the walk proves it.
- **The database holds when the program forgets** (_Cơ sở dữ liệu tự chặn_). Every table of a city is closed by row-level
  security; \`platform/tenant-isolation.test.ts\` asks every table, view and function for more than it may give.
- **Figures are by unit** (_Số liệu theo đơn vị_). No answer gives a count, a percentage or a sum about a person, so there is
  nothing yet for the grace period before such a figure is shown to others. What everybody sees is the state of a single
  task: which seat answers for it, who holds the seat today, and its due day. A warning names the seat and no person.
  \`apps/server/src/testing/authority/personal-figures.test.ts\` looks through every answer of the interface for more.`

/** The chapters of the page: tags of the contract in the order of the office. */
const CHAPTERS: readonly (Words & { readonly tags: readonly string[] })[] = [
  { tags: ['plans'], vi: 'Kế hoạch', en: 'Plans' },
  { tags: ['tasks'], vi: 'Nhiệm vụ', en: 'Tasks' },
  {
    tags: ['schedules'],
    vi: 'Tiến độ, điều chỉnh, mốc so sánh',
    en: 'Schedules, revisions, baselines',
  },
  { tags: ['forecasts'], vi: 'Dự báo, gián đoạn', en: 'Forecasts and outages' },
  { tags: ['assistant'], vi: 'Trợ lý ngôn ngữ, bản quét', en: 'Language model, scans' },
  { tags: ['warnings'], vi: 'Cảnh báo', en: 'Warnings' },
  { tags: ['reports'], vi: 'Toàn cảnh', en: 'Figures' },
  { tags: ['organization', 'directory'], vi: 'Tổ chức, danh bạ', en: 'Organisation and directory' },
  { tags: ['imports'], vi: 'Nhập, xuất dữ liệu', en: 'Bringing data in and out' },
  { tags: ['restructurings'], vi: 'Sắp xếp tổ chức', en: 'Restructurings' },
  { tags: ['coordination'], vi: 'Quy chế phối hợp', en: 'Coordination rules' },
  { tags: ['people'], vi: 'Con người, bổ nhiệm, uỷ quyền', en: 'People, appointments, delegation' },
  { tags: ['audit'], vi: 'Nhật ký', en: 'The record' },
  { tags: ['identity'], vi: 'Đăng nhập, tài khoản', en: 'Signing in and accounts' },
  { tags: ['platform'], vi: 'Hệ thống', en: 'The system' },
]

function sections(): string[] {
  const named = new Set(CHAPTERS.flatMap(({ tags }) => tags))
  const others = [...new Set(Object.values(API_ROUTES).map(({ tag }) => tag))]
    .filter((tag) => !named.has(tag))
    .map((tag) => ({ tags: [tag], vi: tag, en: tag }))
  return [...CHAPTERS, ...others]
    .map((chapter) => ({ chapter, entries: entriesOf(chapter.tags) }))
    .filter(({ entries }) => entries.length > 0)
    .map(({ chapter, entries }) => `## ${bilingual(chapter)}\n\n${describeEntries(entries)}`)
}

interface Entry {
  readonly act: Words
  readonly rule: Rule
}

function entriesOf(tags: readonly string[]): Entry[] {
  const names = Object.keys(API_ROUTES) as RouteName[]
  return names
    .filter((name) => tags.includes(API_ROUTES[name].tag))
    .flatMap((name) => AUTHORITY[name].rules.map((rule) => ({ act: AUTHORITY[name], rule })))
}

/** Acts that have one answer stand together: "a draft is for these people" is said once. */
function describeEntries(entries: readonly Entry[]): string {
  const alike = Map.groupBy(entries, ({ rule }) => `${subjectOf(rule)}|${rule.who}`)
  const lines = [...alike.values()].map((own) => {
    const [{ rule }] = own as [Entry, ...Entry[]]
    return [
      own.map(({ act }) => bilingual(act)).join('<br>'),
      subjectOf(rule),
      bilingual(GROUPS[rule.who]),
      [...new Set(own.flatMap((entry) => othersOf(entry.rule)))].join('<br>'),
    ]
  })
  return table(
    ['Acts · Việc', 'Of · Về', 'Who may · Ai được', 'Everybody else · Người khác'],
    lines,
  )
}

function isSaid(text: string): boolean {
  return text !== ''
}

function subjectOf({ of }: Rule): string {
  return of === undefined ? '' : bilingual(SUBJECTS[of])
}

function othersOf({ others, apart }: Rule): string[] {
  const said = others === undefined ? [] : [toldOf(others)]
  return apart ? [...said, `${bilingual(GROUPS[apart.who])}: ${toldOf(apart.told)}`] : said
}

function toldOf(outcome: Outcome): string {
  if (outcome === 'done') return 'may'
  return outcome === 'not-shown' ? 'it is not shown · _không hiện_' : `\`${outcome}\``
}

function describeRoles(): string {
  const lines = ROLE_NAMES.map((role) => [`\`${role}\``, ROLES[role].vi, ROLES[role].en])
  const heading = '## Roles in the walk · Các vai được thử'
  return `${heading}\n\n${table(['Role', 'Vai', 'Who it is'], lines)}`
}

function describeGroups(): string {
  const groups = Object.keys(GROUPS) as Group[]
  const lines = groups.map((group) => [bilingual(GROUPS[group]), reachOf(group)])
  return [
    '## Who is meant · Mỗi câu nghĩa là ai',
    'Each sentence above with the roles of the walk that it means. "own" reaches what belongs to their own unit, or stands in that relation to them; "both" reaches other units of the city as well. None reaches another city.',
    table(['Sentence · Câu', 'Roles · Vai'], lines),
  ].join('\n\n')
}

function reachOf(group: Group): string {
  const reached = ROLE_NAMES.filter((role) => placesIn(group, role).length > 0)
  const both = reached.filter((role) => placesIn(group, role).length > 1)
  const own = reached.filter((role) => !both.includes(role))
  return [namedReach('both', both), namedReach('own', own)].filter(isSaid).join('; ')
}

function namedReach(mark: string, roles: readonly string[]): string {
  return roles.length === 0 ? '' : `${mark}: ${roles.join(', ')}`
}

function bilingual({ vi, en }: Words): string {
  return `${en} · _${vi}_`
}

function table(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  const rows = [row(head), row(head.map(() => '---')), ...lines.map(row)]
  return ['<!-- prettier-ignore -->', ...rows].join('\n')
}
