/**
 * ΔT = TT − UT in seconds for a decimal year, 1961 and later. Polynomials of Espenak and Meeus,
 * "Five Millennium Canon of Solar Eclipses" (NASA/TP-2006-214141). The Earth's future rotation is
 * not known: towards 2199 the value may be wrong by minutes, which is why a date decided within
 * ten minutes of midnight is called uncertain.
 */
export function computeDeltaT(year: number): number {
  if (year < 1986) {
    const t = year - 1975
    return 45.45 + 1.067 * t - t ** 2 / 260 - t ** 3 / 718
  }
  const t = year - 2000
  if (year < 2005) {
    const cubic = 0.0017275 * t ** 3 + 0.000651814 * t ** 4 + 0.00002373599 * t ** 5
    return 63.86 + 0.3345 * t - 0.060374 * t ** 2 + cubic
  }
  if (year < 2050) return 62.92 + 0.32217 * t + 0.005589 * t ** 2
  const parabola = -20 + 32 * ((year - 1820) / 100) ** 2
  return year < 2150 ? parabola - 0.5628 * (2150 - year) : parabola
}

/** Decimal year of a Julian day, close enough for ΔT. */
export function decimalYear(julianDay: number): number {
  return 2000 + (julianDay - 2_451_544.5) / 365.2425
}
