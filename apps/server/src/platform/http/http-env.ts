/** What travels with a request through Hono. */
export interface HttpEnv {
  readonly Bindings: {
    readonly requestId: string
    readonly remoteAddress: string
    /** The route that took the request, once one has, for the log and the metrics. */
    route: string
  }
}
