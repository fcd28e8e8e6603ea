/**
 * Vietnamese code pages that live in fonts: the letters look right only in .VnTime or VNI-Times.
 */
export type FontEncoding = 'TCVN3' | 'VNI'

// Both put marked letters where Latin-1 has letters and signs that Vietnamese does not use.
const SUSPECT =
  /(?<=[A-Za-zÀ-ÿ])[¨©ª«¬®µ¶·¸¹»¼½¾ÆÇËÎÏÑÖ×ØÛÜÞßäåæçëîïñö÷øûüþ]|[§®ÑñÖö](?=[A-Za-zÀ-ÿ])/gu
const TCVN3_SIGN = /[§¨©ª«¬®µ¶·¸¹»¼½¾]/u
const VIETNAMESE_ONLY = /[ĂăĐđĨĩŨũƠơƯưẠ-ỹ]/gu
const SUSPECTS_MIN = 10

/**
 * Says which font code page a text was typed in, or null for Unicode text.
 * Signs that only such a code page explains must outnumber the letters only Vietnamese has, and be
 * at least so many.
 */
export function detectFontEncoding(text: string, suspectsMin = SUSPECTS_MIN): FontEncoding | null {
  const suspects = text.match(SUSPECT) ?? []
  if (suspects.length < suspectsMin) return null
  const vietnamese = text.match(VIETNAMESE_ONLY)?.length ?? 0
  if (suspects.length <= vietnamese || suspects.length < text.length / 100) return null

  const signs = suspects.filter((suspect) => TCVN3_SIGN.test(suspect)).length
  return signs > suspects.length * 0.15 ? 'TCVN3' : 'VNI'
}
