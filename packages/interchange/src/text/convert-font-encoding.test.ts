import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { convertFontEncoding } from './convert-font-encoding.ts'
import { convertParagraphs } from './convert-paragraphs.ts'
import { TCVN3_LETTERS } from './tcvn3.ts'
import { isVietnameseSyllable } from './vietnamese-syllable.ts'
import { VNI_LETTERS } from './vni.ts'

const signsOf = {
  TCVN3: new Map([...TCVN3_LETTERS].map(([sign, letter]) => [letter, sign])),
  // Of the ways to write a letter the first is the one in the same case throughout.
  VNI: new Map([...VNI_LETTERS].reverse().map(([signs, letter]) => [letter, signs])),
}

function encode(text: string, encoding: 'TCVN3' | 'VNI'): string {
  return text
    .normalize('NFC')
    .split('')
    .map((letter) => signsOf[encoding].get(letter) ?? letter)
    .join('')
}

const WORDS = (
  'ủy ban nhân dân thành phố giao sở nội vụ chủ trì phối hợp với các cơ quan đơn vị liên quan ' +
  'hoàn thành trước ngày tháng năm rà soát trụ sở quỹ đất kỹ thuật nghĩa vụ khuyến nghị chuyển ' +
  'hướng dẫn thẩm quyền đẩy mạnh giải ngân vốn đầu tư công ưu tiên xử lý nước thải ở xã ý kiến'
).split(' ')
const sentences = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 20 })
  .map((words) => words.join(' '))

describe.each(['TCVN3', 'VNI'] as const)('%s', (encoding) => {
  test('text that was encoded comes back as it was', () => {
    fc.assert(
      fc.property(sentences, (text) => {
        expect(convertFontEncoding(encode(text, encoding), encoding)).toBe(text)
      }),
      { numRuns: 200 },
    )
  })

  test('the paragraphs of a document are found and put into Unicode, short ones with them', () => {
    const texts = [
      'Số: 12/KH-UBND',
      'Giao Sở Nội vụ chủ trì, phối hợp với các đơn vị liên quan hoàn thành trước ngày 30/6/2026.',
      'Đơn vị: xã',
      'Ủy ban nhân dân các xã rà soát nhu cầu, đề xuất kinh phí ở từng trường học.',
    ]
    const small = texts.map((text) => text.replace('Ủy', 'ủy'))

    expect(convertParagraphs(small.map((text) => encode(text, encoding)))).toEqual({
      texts: small,
      encodings: [encoding],
    })
  })

  test('a few such paragraphs in a Unicode document are converted, the others left alone', () => {
    const own = 'Sở Tài chính bố trí kinh phí cho trường Saint-Exupéry và hãng Müller.'
    const old = 'Sở Y tế rà soát mạng lưới trạm y tế xã, trình Chủ tịch quyết định.'

    expect(convertParagraphs([own, encode(old, encoding), own])).toEqual({
      texts: [own, old, own],
      encodings: [encoding],
    })
  })
})

test.each([
  ['VNI in capitals', 'VNI', 'UÛY BAN NHAÂN DAÂN THAØNH PHOÁ', 'ỦY BAN NHÂN DÂN THÀNH PHỐ'],
  ['TCVN3 in a capital font', 'TCVN3', 'CéNG HßA X· HéI CHñ NGHÜA', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA'],
  ['one capital in front', 'TCVN3', 'Së Néi vô; Tæ c«ng t¸c', 'Sở Nội vụ; Tổ công tác'],
  [
    'a hyphen for the soft one',
    'TCVN3',
    'tr-íc n-íc th¸ng 5-6 KH-UBND',
    'trước nước tháng 5-6 KH-UBND',
  ],
  ['a soft hyphen that is lost', 'TCVN3', 'tríc ph¬ng h¬u lêi c¬m', 'trước phương hươu lời cơm'],
] as const)('%s', (_, encoding, text, expected) => {
  expect(convertFontEncoding(text, encoding)).toBe(expected)
})

test.each([
  ['French', 'Le café René est fermé à Orléans, où il a été rénové; très bien, même le théâtre.'],
  ['German', 'Die Böhmische Straße führt über München; Frau Müller hört schöne Töne und grüßt.'],
  ['Portuguese', 'A reunião da Câmara não é até amanhã; há três ações, então não há exceção.'],
  ['Vietnamese with letters of Latin-1 only', 'Và có là thì bà, cô, chú; tôi không có gì.'],
  ['signs', '«Kế hoạch» § 5 ± 3°C © ®'],
  ['a table of signs', '× ÷ « » § ¶ · ¸ ¹ º'],
])('%s is left alone', (_, text) => {
  expect(convertParagraphs([text, 'Plain words.', text])).toEqual({
    texts: [text, 'Plain words.', text],
    encodings: [],
  })
})

test('a word is a syllable by onset, rhyme and tone', () => {
  const words =
    'quyết nghiêng giường khuya uỷ ủy gì giếng quốc xoong đẹp ý yếu thuở ngoằn hoà hòa của lúa mưa huỷ khuỷu người'
  expect(words.split(' ').filter((word) => !isVietnameseSyllable(word))).toEqual([])
  const others = 'Müller café Böhm quôc thêp đtư ngh kộ xaõ ñôn ướ̀c cuả uố́ laị'
  expect(others.split(' ').filter(isVietnameseSyllable)).toEqual(['kộ'])
})

test.each([
  ['Ông José García', 'Ông José García'],
  ['García', 'García'],
  ['Công ty Nestlé', 'Công ty Nestlé'],
  ['Ông Bé', 'Ông Bé'],
  ['Néi dung', 'Nội dung'],
  ['Bé Y tÕ', 'Bộ Y tế'],
])('between paragraphs of TCVN3 "%s" is read as "%s"', (text, expected) => {
  const old = encode('Giao Sở Nội vụ chủ trì rà soát hồ sơ.', 'TCVN3')
  expect(convertParagraphs([old, text, old]).texts[1]).toBe(expected)
})
