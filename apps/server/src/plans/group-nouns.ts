import { foldName } from '@roviec/directive'

/** A word by which documents name every unit of a kind: "phường" in "UBND các phường, xã". */
export interface UnitClass {
  readonly noun: string
  /** The noun as it is compared. */
  readonly key: string
  readonly kinds: ReadonlySet<string>
  /** How the names of its members begin; empty where their kind says enough. */
  readonly beginnings: readonly string[]
  /** Everybody's, of the ward or commune that sends the document, or right below its sender. */
  readonly whose: 'all' | 'place' | 'own'
}

export const PLACE_CLASSES: readonly UnitClass[] = [
  unitClass('phường', ['ward']),
  unitClass('xã', ['commune']),
  unitClass('đặc khu', ['special-zone']),
]

const WITHIN = ['department', 'office', 'division', 'public-service-unit', 'service-centre']
const PARTY = ['party-committee']
const SERVICE = ['public-service-unit', 'service-centre']
const SPECIALISED = ['department', 'division']

const own = (noun: string, kinds: readonly string[]) => unitClass(noun, kinds, { whose: 'own' })

const PRIMARY = ['trường tiểu học', 'trường th']
const SECONDARY = ['trường trung học cơ sở', 'trường thcs']
const UPPER = ['trường trung học phổ thông', 'trường thpt']
const NURSERY = ['trường mầm non', 'trường mẫu giáo', 'trường mn']
const EVERY_SCHOOL = [...NURSERY, ...PRIMARY, ...SECONDARY, ...UPPER, 'trường phổ thông']

const school = (noun: string, beginnings: readonly string[]) =>
  unitClass(noun, ['public-service-unit'], { whose: 'place', beginnings })
const neighbourhood = (noun: string) =>
  unitClass(noun, ['neighbourhood', 'residential-group'], { whose: 'place', beginnings: [noun] })

/** What stands below a ward or commune: its noun alone means all of them. */
export const NEIGHBOURHOOD_CLASSES: readonly UnitClass[] = [
  'tổ dân phố',
  'khu phố',
  'khu dân cư',
  'thôn',
  'ấp',
  'bản',
  'buôn',
].map(neighbourhood)

/** Longer nouns first, since one may begin with another. */
export const UNIT_CLASSES: readonly UnitClass[] = [
  ...PLACE_CLASSES,
  unitClass('sở', ['department']),
  unitClass('trung tâm phục vụ hành chính công', ['service-centre']),
  own('phòng chuyên môn', ['division']),
  own('phòng nghiệp vụ', ['division']),
  own('phòng ban chuyên môn', ['division']),
  own('phòng ban', ['division']),
  own('phòng', ['division']),
  own('cơ quan chuyên môn', SPECIALISED),
  own('cơ quan đơn vị trực thuộc', WITHIN),
  own('cơ quan trực thuộc', WITHIN),
  own('đơn vị sự nghiệp công lập trực thuộc', SERVICE),
  own('đơn vị sự nghiệp công lập', SERVICE),
  own('đơn vị sự nghiệp trực thuộc', SERVICE),
  own('đơn vị sự nghiệp', SERVICE),
  own('đơn vị trực thuộc', WITHIN),
  own('chi bộ đảng bộ trực thuộc', PARTY),
  own('chi đảng bộ trực thuộc', PARTY),
  own('đảng bộ trực thuộc', PARTY),
  own('đảng ủy trực thuộc', PARTY),
  own('cấp ủy trực thuộc', PARTY),
  own('tổ chức đảng trực thuộc', PARTY),
  school('trường mầm non', NURSERY),
  school('trường mẫu giáo', NURSERY),
  school('mầm non', NURSERY),
  school('trường tiểu học', PRIMARY),
  school('tiểu học', PRIMARY),
  school('trường trung học cơ sở', SECONDARY),
  school('trường thcs', SECONDARY),
  school('trung học cơ sở', SECONDARY),
  school('thcs', SECONDARY),
  school('trường trung học phổ thông', UPPER),
  school('trường thpt', UPPER),
  school('trung học phổ thông', UPPER),
  school('thpt', UPPER),
  school('cơ sở giáo dục', EVERY_SCHOOL),
  school('trường học', EVERY_SCHOOL),
  school('trường', EVERY_SCHOOL),
  ...NEIGHBOURHOOD_CLASSES,
]

function unitClass(
  noun: string,
  kinds: readonly string[],
  more: { readonly whose?: UnitClass['whose']; readonly beginnings?: readonly string[] } = {},
): UnitClass {
  const { whose = 'all', beginnings = [] } = more
  const keys = beginnings.map((words) => foldName(words))
  return { noun, key: foldName(noun), kinds: new Set(kinds), beginnings: keys, whose }
}
