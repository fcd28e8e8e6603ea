/**
 * An element of a size on the page. The test document lays nothing out, so every element claims
 * the size of the host, as the chart's scrolling part does in a browser.
 */
export function sizedHost(size: { readonly width: number; readonly height: number }): HTMLElement {
  const host = document.createElement('div')
  document.body.replaceChildren(host)
  claimSize('clientWidth', size.width)
  claimSize('clientHeight', size.height)
  return host
}

function claimSize(property: 'clientWidth' | 'clientHeight', pixels: number): void {
  Object.defineProperty(HTMLElement.prototype, property, { configurable: true, value: pixels })
}
