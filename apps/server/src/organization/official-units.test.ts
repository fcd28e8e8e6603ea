import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { countKinds, OFFICIAL_PROVINCES, OFFICIAL_STATE_ON } from './official-units.ts'

const COMMUNES = OFFICIAL_PROVINCES.flatMap(({ communes }) => communes)
const provinceOf = (code: string) => OFFICIAL_PROVINCES.find((province) => province.code === code)

test('the state of 25 July 2026 has 34 provinces and 3,321 communes', () => {
  expect(OFFICIAL_STATE_ON).toBe('2026-07-25')
  expect(OFFICIAL_PROVINCES).toHaveLength(34)
  expect(COMMUNES).toHaveLength(3321)
  expect(countKinds(COMMUNES)).toEqual({ ward: 697, commune: 2611, 'special-zone': 13 })
})

test.each([
  ['79', 'Thành phố Hồ Chí Minh', 'city', { ward: 113, commune: 54, 'special-zone': 1 }],
  ['01', 'Thành phố Hà Nội', 'city', { ward: 51, commune: 75, 'special-zone': 0 }],
  ['75', 'Thành phố Đồng Nai', 'city', { ward: 33, commune: 62, 'special-zone': 0 }],
] as const)('%s is %s', (code, name, kind, counts) => {
  const province = provinceOf(code)
  expect(province).toMatchObject({ name, kind })
  expect(countKinds(province?.communes ?? [])).toEqual(counts)
})

test('Đà Nẵng has 94 communes', () => {
  expect(provinceOf('48')?.communes).toHaveLength(94)
})

test('every code has five digits and is given once', () => {
  const codes = COMMUNES.map(({ code }) => code)
  expect(new Set(codes).size).toBe(codes.length)
  expect(codes.filter((code) => !/^\d{5}$/.test(code))).toEqual([])
})

test('every name begins with its kind, and is short and free of separators', () => {
  const WORDS = { ward: 'Phường ', commune: 'Xã ', 'special-zone': 'Đặc khu ' }
  expect(COMMUNES.filter(({ kind, name }) => !name.startsWith(WORDS[kind]))).toEqual([])
  expect(COMMUNES.filter(({ name }) => /[|;]|\s\s/.test(name) || name.length > 60)).toEqual([])
})

test('the name that the list writes with a small letter is mended', () => {
  expect(COMMUNES.find(({ code }) => code === '06325')).toEqual({
    code: '06325',
    kind: 'commune',
    name: 'Xã Bắc Sơn',
    shortName: 'X. Bắc Sơn',
  })
})

const SOURCE = '../shared/data/units/vn-units-2026-07-25.json'

describe.skipIf(!existsSync(SOURCE))(`the table says what ${SOURCE} says (skipped without)`, () => {
  test('names and codes are equal', () => {
    const source = JSON.parse(readFileSync(SOURCE, 'utf8')) as readonly {
      readonly Wards: readonly { readonly Code: string; readonly FullName: string }[]
    }[]
    const wanted = source.flatMap(({ Wards }) => Wards.map((ward) => [ward.Code, ward.FullName]))
    const ours = new Map(COMMUNES.map(({ code, name }) => [code, name]))
    expect(wanted.filter(([code = '', name = '']) => ours.get(code) !== name)).toEqual([
      ['06325', 'xã Bắc Sơn'],
    ])
  })
})
