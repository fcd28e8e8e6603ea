import { createApp } from '../app.ts'
import { listen } from '../platform/http/listen.ts'
import type { World } from './world.ts'

/** The server of a world on a port of its own, as strict as in production and not more. */
export async function listenForWorld({
  platform,
  identity,
}: World): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const app = createApp({ platform, identity })
  const server = await listen(app, { host: '127.0.0.1', port: 0, trustProxy: false })
  return {
    url: server.url,
    close: async () => {
      await server.close()
      await app.close()
    },
  }
}
