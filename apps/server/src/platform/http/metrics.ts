/** One answered request, as it is counted and logged. */
export interface RequestFacts {
  readonly method: string
  /** The route with its parameters in braces, never the path itself: that would name people. */
  readonly route: string
  readonly status: number
  readonly seconds: number
}

/** Counts for Prometheus, kept in memory since the start of the process. */
export interface Metrics {
  record(facts: RequestFacts): void
  /** A count of something other than requests, such as jobs by outcome. */
  count(name: string, labels: Readonly<Record<string, string>>): void
  print(): string
}

export function createMetrics(): Metrics {
  const counts = new Map<string, number>()
  const add = (series: string, amount: number) =>
    counts.set(series, (counts.get(series) ?? 0) + amount)

  return {
    record({ method, route, status, seconds }) {
      const labels = { method, route }
      add(toSeries('roviec_http_requests_total', { ...labels, status: String(status) }), 1)
      for (const bound of BUCKETS.filter((bucket) => seconds <= bucket)) {
        add(toSeries('roviec_http_request_seconds_bucket', { ...labels, le: String(bound) }), 1)
      }
      add(toSeries('roviec_http_request_seconds_bucket', { ...labels, le: '+Inf' }), 1)
      add(toSeries('roviec_http_request_seconds_sum', labels), seconds)
      add(toSeries('roviec_http_request_seconds_count', labels), 1)
    },
    count: (name, labels) => {
      add(toSeries(name, labels), 1)
    },
    print() {
      const { rss, heapUsed } = process.memoryUsage()
      const lines = [...counts].map(([series, value]) => `${series} ${value}`)
      return [
        '# TYPE roviec_http_requests_total counter',
        '# TYPE roviec_http_request_seconds histogram',
        ...lines.toSorted((a, b) => (a < b ? -1 : 1)),
        `process_resident_memory_bytes ${rss}`,
        `nodejs_heap_size_used_bytes ${heapUsed}`,
        `process_uptime_seconds ${process.uptime()}`,
        '',
      ].join('\n')
    },
  }
}

const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

function toSeries(name: string, labels: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(labels).map(([key, value]) => `${key}="${value}"`)
  return `${name}{${pairs.join(',')}}`
}
