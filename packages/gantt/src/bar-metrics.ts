/** Heights inside a row, in pixels, shared by the browser's view and the static drawing. */

export function barHeightOf(rowHeight: number): number {
  return Math.round(rowHeight * 0.45)
}

/** The bar sits a little above the middle: the line of the first promise goes below it. */
export function barTopOf(rowHeight: number): number {
  return Math.round((rowHeight - barHeightOf(rowHeight)) / 2) - 1
}

export function baselineTopOf(rowHeight: number): number {
  return barTopOf(rowHeight) + barHeightOf(rowHeight) + 3
}
