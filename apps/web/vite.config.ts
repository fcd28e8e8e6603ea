import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** Old Windows machines in wards run Chrome 109; the rest follows from what they can do. */
const BROWSERS = ['chrome109', 'edge109', 'firefox115', 'safari16.4']

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), compressAssets()],
  server: {
    port: 5173,
    proxy: { '/api': process.env['ROVIEC_API'] ?? 'http://127.0.0.1:3000' },
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: BROWSERS,
    cssTarget: BROWSERS,
    // Nothing is inlined as `data:`, so the policy of the page can stay strict.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // The reader of PDF files is that large, and loaded only for a PDF file.
    chunkSizeWarningLimit: 1700,
  },
  // A document is checked off the page's own thread, by code that loads further parts as needed.
  worker: { format: 'es' },
})

/** Writes .br and .gz beside every text asset, so that the server compresses nothing at run time. */
function compressAssets(): Plugin {
  let folder = ''
  return {
    name: 'compress-assets',
    apply: 'build',
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir)
    },
    async closeBundle() {
      const names = await readdir(folder, { recursive: true })
      const texts = names.filter((name) => /\.(?:js|css|html|svg|json)$/.test(name))
      await Promise.all(texts.map((name) => writeCompressed(join(folder, name))))
    },
  }
}

async function writeCompressed(path: string): Promise<void> {
  const bytes = await readFile(path)
  const [brotlied, gzipped] = await Promise.all([
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
    promisify(gzip)(bytes, { level: 9 }),
  ])
  await Promise.all([writeFile(`${path}.br`, brotlied), writeFile(`${path}.gz`, gzipped)])
}
