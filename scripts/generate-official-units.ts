// Writes the table of provinces and communes that the server creates a tree from. Run it when a
// newer state of the list is at hand: npm run units:table -- <list.json> <licence.txt> <state day>
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { ROOT } from './steps.ts'

const DATA = join(ROOT, '../shared/data/units')
const OUTPUT = join(ROOT, 'apps/server/src/organization/official-units-table.ts')

const Named = z.object({
  Code: z.string().regex(/^\d+$/),
  FullName: z.string().regex(/^[^|;\n]+$/),
})
const List = z.array(Named.extend({ Wards: z.array(Named) }))

/** How the kind of a unit is written before its name, in the order of the table. */
const PREFIXES = ['Phường ', 'Xã ', 'Đặc khu ']

const [
  listFile = join(DATA, 'vn-units-2026-07-25.json'),
  licenceFile = join(DATA, 'LICENSE.thanglequoc-MIT.txt'),
  stateOn = '2026-07-25',
] = process.argv.slice(2)

const provinces = List.parse(JSON.parse(readFileSync(listFile, 'utf8')))
const rows = provinces.map(({ Code: code, FullName: name, Wards }) => {
  const units = Wards.map((ward) => readCommune(ward))
  const joinOf = (prefix: string) =>
    units
      .filter((unit) => unit.prefix === prefix)
      .map((unit) => `${unit.code} ${unit.name}`)
      .join('|')
  const communes = PREFIXES.map((prefix) => joinOf(prefix)).join(';')
  return `{ code: ${JSON.stringify(code)}, name: ${JSON.stringify(name)}, communes: ${JSON.stringify(communes)} }`
})
const licence = readFileSync(licenceFile, 'utf8').trim().split('\n')
writeFileSync(
  OUTPUT,
  `// Written by scripts/generate-official-units.ts; edit that, not this.
//
// Codes and names of provinces and communes, from json/simplified_json_generated_data_vn_units of
// https://github.com/thanglequoc/vietnamese-provinces-database, under this licence:
//
${licence.map((line) => `// ${line}`.trimEnd()).join('\n')}

/**
 * A province; wards, communes and special zones are parted by ";", those of one kind by "|", each
 * with its code and its name without the kind: "00004 Ba Đình|00008 Ngọc Hà;00376 Sóc Sơn;".
 */
export interface OfficialProvinceRow {
  readonly code: string
  readonly name: string
  readonly communes: string
}

/** The day whose state the table gives. */
export const OFFICIAL_UNITS_STATE_ON = '${stateOn}'

export const OFFICIAL_PROVINCE_ROWS: readonly OfficialProvinceRow[] = [
${rows.join(',\n')},
]
`,
)
execFileSync(join(ROOT, 'node_modules/.bin/prettier'), ['--write', '--log-level', 'warn', OUTPUT])

/** The list writes one name, code 06325, with a small first letter. */
function readCommune({ Code: code, FullName: fullName }: z.infer<typeof Named>) {
  const known = fullName.charAt(0).toUpperCase() + fullName.slice(1)
  const prefix = PREFIXES.find((words) => known.startsWith(words))
  if (!prefix) throw new Error(`${code}: ${fullName} is of no known kind.`)
  return { code, prefix, name: known.slice(prefix.length) }
}
