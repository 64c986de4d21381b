import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { msw } from 'msw/vite'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The development server puts an inline script into the page, which the page's own policy rightly forbids. */
const withoutPolicyInDevelopment: Plugin = {
  name: 'without-policy-in-development',
  apply: 'serve',
  transformIndexHtml: html => html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ''),
}

/** Writes down which packages each chunk holds: the size check reads there that the heavy ones stay lazy. */
const chunkPackages: Plugin = {
  name: 'chunk-packages',
  apply: 'build',
  generateBundle(_, bundle) {
    const packages = Object.values(bundle).flatMap(chunk => {
      if (chunk.type !== 'chunk') return []
      const names = chunk.moduleIds.flatMap(id => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? [])
      return [[chunk.fileName, [...new Set(names)].toSorted()]]
    })
    this.emitFile({
      type: 'asset',
      fileName: '.vite/packages.json',
      source: JSON.stringify(Object.fromEntries(packages), null, 2),
    })
  },
}

export default defineConfig({
  // Relative, so that one build can be put under any path of any web server.
  base: './',
  plugins: [react(), msw({ mode: 'worker-only' }), withoutPolicyInDevelopment, chunkPackages],
  resolve: {
    // 130 KB of public suffix list for cookies that no mocked endpoint ever sets.
    alias: { 'tough-cookie': at('./app/boot/toughCookie.ts') },
  },
  build: { manifest: true, target: 'es2022', chunkSizeWarningLimit: 300 },
  server: {
    watch: { ignored: ['**/test-results/**', '**/playwright-report/**', '**/core/dist/**'] },
  },
  test: {
    environment: 'node',
    // A busy machine may be ten times slower; what must not hang is limited by counts, not by time.
    testTimeout: 60_000,
    // Vitest would leave one processor for watching, of two.
    maxWorkers: '100%',
    // Loading the same modules anew for each file took most of the time, and they keep nothing that another file could meet.
    isolate: false,
    include: ['core/**/*.test.ts', 'mocks/**/*.test.ts', 'app/**/*.test.{ts,tsx}', 'e2e/rules/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    benchmark: { include: ['**/*.bench.ts'], exclude: ['**/node_modules/**'] },
  },
})
