import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'

/** A node of the syntax tree (ESTree with TypeScript and JSX); only what the rules look at is named. */
export type Node = { readonly type: string; readonly start: number; readonly [field: string]: unknown }

export type Import = { readonly specifier: string; readonly typeOnly: boolean; readonly dynamic: boolean }

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

const notOurs = new Set(['node_modules', 'dist', '.git', 'test-results', 'playwright-report'])

/** Every file of the repository that somebody wrote, as paths from its root with forward slashes. */
export function files(folder = root): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    if (notOurs.has(entry.name)) return []
    const path = join(folder, entry.name)
    return entry.isDirectory() ? files(path) : [relative(root, path).replaceAll('\\', '/')]
  })
}

export const text = (file: string) => readFileSync(join(root, file), 'utf8')
export const isCode = (file: string) => /\.(ts|tsx|mjs)$/.test(file)
export const isTest = (file: string) => /\.(test|bench|spec|config|arbitrary)\.tsx?$/.test(file)

/** @throws when the text is not TypeScript: a rule must never pass because a file could not be read */
export function parse(source: string, name = 'sample.tsx'): Node {
  const { program, errors } = parseSync(name, source)
  if (errors.length > 0) throw new Error(`${name}: ${errors[0]?.message}`)
  if (!isNode(program)) throw new Error(`${name}: no syntax tree`)
  return program
}

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

/** The node's own text: of a name, a string literal, a piece of JSX or of a template; else empty. */
export function spelling(value: unknown): string {
  if (!isNode(value)) return ''
  if (value.type === 'Identifier' || value.type === 'JSXIdentifier') return String(value.name)
  if (value.type === 'TemplateElement') {
    const raw: unknown = value.value
    return typeof raw === 'object' && raw !== null && 'raw' in raw ? String(raw.raw) : ''
  }
  return typeof value.value === 'string' ? value.value : ''
}

/** Calls `visit` for every node of the tree with its parent and the parent's field in which it stands. */
export function walk(
  node: Node,
  visit: (node: Node, parent: Node | undefined, field: string) => void,
  parent?: Node,
  field = '',
): void {
  visit(node, parent, field)
  for (const [name, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) walk(child, visit, node, name)
    }
  }
}

/** All that a source takes from elsewhere: imports, re-exports, `import()` and `import('…')` types. */
export function imports(program: Node): Import[] {
  const found: Import[] = []
  walk(program, node => {
    const source = node.source ?? (node.type === 'TSImportType' ? (node.argument ?? node.source) : undefined)
    if (!isNode(source) || typeof source.value !== 'string') return
    const typeOnly = [node.importKind, node.exportKind].includes('type') || node.type === 'TSImportType'
    found.push({ specifier: source.value, typeOnly, dynamic: node.type === 'ImportExpression' })
  })
  return found
}

/** Where a node stands, for a message that an editor can follow. */
export function place(file: string, source: string, node: Node): string {
  return `${file}:${source.slice(0, node.start).split('\n').length}`
}
