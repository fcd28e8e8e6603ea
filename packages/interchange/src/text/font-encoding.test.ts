import { expect, test } from 'vitest'
import { detectFontEncoding } from './font-encoding.ts'

test('TCVN3 text read as Latin-1 is recognised', () => {
  const text =
    'Céng hßa x· héi chñ nghÜa ViÖt Nam. §éc lËp - Tù do - H¹nh phóc. Giao Së Néi vô chñ tr×, ' +
    'phèi hîp víi c¸c c¬ quan liªn quan hoµn thµnh tr­íc ngµy 30 th¸ng 6.'

  expect(detectFontEncoding(text)).toBe('TCVN3')
})

test('VNI text read as Latin-1 is recognised', () => {
  const text =
    'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam. Ñoäc laäp - Töï do - Haïnh phuùc. Giao Sôû Noäi vuï ' +
    'chuû trì, phoái hôïp vôùi caùc cô quan lieân quan hoaøn thaønh tröôùc ngaøy 30 thaùng 6.'

  expect(detectFontEncoding(text)).toBe('VNI')
})

test.each([
  ['Vietnamese', 'Cộng hòa xã hội chủ nghĩa Việt Nam. Độc lập - Tự do - Hạnh phúc. '.repeat(20)],
  ['Vietnamese with signs', 'Điều 5 § 2 « Quyết định » ½ · 30°C © Sở Nội vụ, ±5% '.repeat(20)],
  ['English', 'The plan names one accountable position for each task. '.repeat(20)],
  ['a German name in a long text', `${'Sở Công Thương phối hợp. '.repeat(50)} Müller, Böhm, Weiß`],
  ['nothing', ''],
])('%s is left alone', (_, text) => {
  expect(detectFontEncoding(text)).toBeNull()
})
