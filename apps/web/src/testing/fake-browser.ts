// What jsdom lacks of a browser and the screens need. Imported once by whoever draws.

class SilentEventSource extends EventTarget {
  close(): void {}
}

class SilentResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

/** Nothing comes into sight by itself. */
class SilentIntersectionObserver extends SilentResizeObserver {}

let isWide = true

/** A desk with a wide screen, or a phone. */
export function setScreen(screen: 'desk' | 'phone'): void {
  isWide = screen === 'desk'
}

function matchMedia(query: string): MediaQueryList {
  const matches = query.includes('min-width') ? isWide : query.includes('max-width') && !isWide
  return Object.assign(new EventTarget(), {
    matches,
    media: query,
    onchange: null,
    addListener: () => {},
    removeListener: () => {},
  })
}

Object.assign(globalThis, {
  EventSource: SilentEventSource,
  ResizeObserver: SilentResizeObserver,
  IntersectionObserver: SilentIntersectionObserver,
})
Object.assign(window, { matchMedia, scrollTo: () => {} })
Element.prototype.scrollIntoView = () => {}
