import { foldName } from '@roviec/directive'

/**
 * The keys under which a name is found: as written, without the words in front that change nothing
 * ("UBND phường Cầu Sen" and "Phường Cầu Sen" are one unit to a reader), and with the city's own
 * name where only "Thành phố" stands, or the other way round.
 */
export function nameKeysOf(name: string, cityName: string | null = null): string[] {
  const whole = nameKeyOf(name)
  const keys = [whole, withoutPrefix(whole)]
  if (cityName !== null) {
    const city = nameKeyOf(cityName)
    keys.push(...keys.flatMap((key) => inCity(key, city)))
  }
  return [...new Set(keys)].filter((key) => key !== '')
}

/** A name with its abbreviations written out, folded for comparing. */
export function nameKeyOf(name: string): string {
  const known = keyByName.get(name)
  if (known !== undefined) return known
  const written = ABBREVIATIONS.reduce((text, [short, long]) => text.replaceAll(short, long), name)
  const key = foldName(written)
  if (keyByName.size >= KEYS_KEPT_MAX) keyByName.clear()
  keyByName.set(name, key)
  return key
}

/** A key follows from its name alone, and a city has thousands of names that seldom change. */
const keyByName = new Map<string, string>()
const KEYS_KEPT_MAX = 100_000

/** Without words such as "Lãnh đạo" or "UBND" in front, over and over. */
export function withoutPrefix(key: string): string {
  const prefix = PREFIXES.find((words) => key.startsWith(`${words} `))
  return prefix === undefined ? key : withoutPrefix(key.slice(prefix.length + 1))
}

const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})UBND(?!\p{L})/giu, 'Ủy ban nhân dân'],
  [/(?<!\p{L})HĐND(?!\p{L})/giu, 'Hội đồng nhân dân'],
  [/(?<!\p{L})(?:UB\s?)?MTTQ(?:\sVN)?(?!\p{L})/giu, 'Ủy ban Mặt trận Tổ quốc Việt Nam'],
  [/(?<!\p{L})TP\.?(?!\p{L})/giu, 'Thành phố'],
]

const PREFIXES = [
  'Lãnh đạo',
  'Thủ trưởng',
  'Người đứng đầu',
  'Ủy ban nhân dân',
  'Hội đồng nhân dân',
  'Giao',
  'Đề nghị',
].map(foldName)

const CITY = foldName('Thành phố')

/** "Công an Thành phố" is also "Công an Thành phố Minh Hà", within the city of that name. */
function inCity(key: string, city: string): string[] {
  if (key !== city && key.endsWith(` ${city}`)) return [key.slice(0, -city.length) + CITY]
  return key.endsWith(` ${CITY}`) ? [key.slice(0, -CITY.length) + city] : []
}
