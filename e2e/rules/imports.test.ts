import { posix } from 'node:path'
import { expect, test } from 'vitest'
import { files, type Import, imports, isCode, isTest, parse, text } from './sources.ts'

/** Inside core each folder imports only from those before it. */
const order = [
  'paragraphs',
  'session',
  'payment',
  'effects',
  'language',
  'steps',
  'machine',
  'graph',
  'words',
  'condition',
  'wire',
  'run',
  'scenario',
  'explore',
  'cli',
]
const coreFolders = new Set([...order, 'conformance'])

/** Packages that may come in from outside, by layer; the browser's heavy ones are held lazy by the size check. */
const packages: Record<string, RegExp> = {
  core: /^(valibot|diff|fflate|json-stringify-pretty-compact)$/,
  cli: /^(valibot|node:.+)$/,
  mocks: /^(msw(\/.+)?|valibot)$/,
  app: /^(react|react-dom|zustand|valibot|lucide-react|idb|jsonc-parser|qrcode-generator|@codemirror\/.+|@lezer\/highlight|@tanstack\/.+|@xyflow\/react|@fontsource-variable\/.+)(\/.+)?$/,
}

/** The file of this repository that an import means, or undefined when it names a package. */
function target(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(file), specifier)
  if (specifier === 'sessionscope') return 'core/index.ts'
  return specifier.startsWith('sessionscope/') ? specifier.replace('sessionscope', 'core') : undefined
}

function packageFault(layer: string, { specifier, typeOnly }: Import): string | undefined {
  if (typeOnly && specifier.startsWith('@vality/domain-proto/')) return undefined
  return packages[layer]?.test(specifier) ? undefined : `${layer} may not use the package ${specifier}`
}

function coreFault(file: string, aim: string): string | undefined {
  const [, from = '', ...deeper] = file.split('/')
  const [, to = ''] = aim.split('/')
  if (!aim.startsWith('core/')) return 'core imports nothing but core'
  if (deeper.length === 0) return to === 'cli' ? 'the package does not export its command' : undefined
  if (to === 'index.ts') return from === 'cli' ? undefined : 'a folder of core imports the others one by one'
  const later = order.indexOf(to) > order.indexOf(from) || !order.includes(to)
  return later ? `core/${from} stands before core/${to}` : undefined
}

/** Why a file may not import this, or undefined when it may. */
function fault(file: string, found: Import): string | undefined {
  const [layer = '', folder = ''] = file.split('/')
  if (layer === 'e2e' || isTest(file) || folder === 'conformance') return undefined
  const aim = target(file, found.specifier)
  if (aim === undefined) return packageFault(folder === 'cli' && layer === 'core' ? 'cli' : layer, found)
  if (layer === 'core') return coreFault(file, aim)
  if (aim.startsWith('core/')) {
    return found.specifier.startsWith('.') ? 'core is imported by its package name' : undefined
  }
  const allowed = layer === 'app' ? ['app', 'mocks'] : [layer]
  return allowed.includes(aim.split('/')[0] ?? '') ? undefined : `${layer} may not import from there`
}

const sources = files().filter(isCode)

test('imports go one way: app, mocks, core, and in core from earlier folders only', () => {
  const faults = sources.flatMap(file =>
    imports(parse(text(file), file)).flatMap(found => {
      const reason = fault(file, found)
      return reason ? [`${file} imports ${found.specifier}: ${reason}`] : []
    }),
  )
  expect(faults).toEqual([])
})

test('every folder of core stands in the order', () => {
  const folders = sources.filter(file => /^core\/[^/]+\//.test(file)).map(file => file.split('/')[1])
  expect(folders.filter(folder => !coreFolders.has(folder ?? ''))).toEqual([])
})

test.each([
  ['core/session/fold.ts', '../steps/find.ts', false],
  ['core/steps/find.ts', '../session/fold.ts', true],
  ['core/steps/find.ts', '../index.ts', false],
  ['core/steps/find.test.ts', '../machine/advance.ts', true],
  ['core/session/fold.ts', 'node:fs', false],
  ['core/cli/main.ts', 'node:fs', true],
  ['core/run/run.ts', 'react', false],
  ['core/index.ts', './cli/main.ts', false],
  ['mocks/router.ts', '../app/boot/main.tsx', false],
  ['mocks/router.ts', '../core/index.ts', false],
  ['mocks/router.ts', 'sessionscope/wire/index.ts', true],
  ['app/boot/main.tsx', '../../mocks/router.ts', true],
  ['app/boot/main.tsx', '../../e2e/scripts/house.mjs', false],
  ['app/boot/main.tsx', 'msw/browser', false],
  ['e2e/shell.spec.ts', '../core/index.ts', true],
])('%s importing %s is allowed: %s', (file, specifier, allowed) => {
  expect(fault(file, { specifier, typeOnly: false, dynamic: false }) === undefined).toBe(allowed)
})

test('all forms of import are seen', () => {
  const source = `import a from 'a'; import type { B } from 'b'; export * from 'c'; export { d } from 'd'
    const e = await import('e'); let f: import('f').F`
  expect(imports(parse(source)).map(({ specifier }) => specifier)).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
})
