/** A type in the published metadata: a name, of this module unless it has a dot, or a container. */
type MetaType = string | { name: 'list' | 'set' | 'map'; keyType?: MetaType; valueType: MetaType }

interface MetaField {
  id: number
  name: string
  type: MetaType
  option?: 'required' | 'optional'
}

interface MetaFunction {
  name: string
  type: MetaType
  args: MetaField[]
  throws: MetaField[]
}

interface MetaAst {
  typedef?: Record<string, { type: MetaType }>
  enum?: Record<string, { items: { name: string; value?: number }[] }>
  struct?: Record<string, MetaField[]>
  union?: Record<string, MetaField[]>
  exception?: Record<string, MetaField[]>
  service?: Record<string, { functions: Record<string, MetaFunction> }>
}

/** `@vality/domain-proto/metadata.json`: one entry per module of the IDL. */
export type Metadata = { name: string; ast: MetaAst }[]

const basic = new Set(['bool', 'i8', 'i16', 'i32', 'i64', 'double', 'string', 'binary', 'void'])

/**
 * Cuts one service with all the types it reaches out of the published metadata and writes it in the notation of
 * `core/wire/schema/idl.ts`, definitions sorted by name: `domain` those of the module that has most of them, `rest` the
 * others and the service. Requiredness is kept, defaults are not: the wire does not carry them.
 */
export function extractIdl(
  metadata: Metadata,
  module: string,
  service: string,
): { domain: string; rest: string } {
  const modules = new Map(metadata.map(({ name, ast }) => [name, ast]))
  const definitions = new Map<string, string>()

  function refer(from: string, type: MetaType): string {
    if (typeof type !== 'string') {
      const value = refer(from, type.valueType)
      return type.keyType === undefined
        ? `${type.name}<${value}>`
        : `${type.name}<${refer(from, type.keyType)}, ${value}>`
    }
    if (basic.has(type)) return type
    const name = type.includes('.') ? type : `${from}.${type}`
    if (!definitions.has(name)) {
      // Taken before it is known: types may contain themselves.
      definitions.set(name, '')
      definitions.set(name, define(name))
    }
    return name
  }

  function define(name: string): string {
    const [from = '', local = ''] = name.split('.')
    const ast = modules.get(from)
    const typedef = ast?.typedef?.[local]
    if (typedef) return `typedef ${refer(from, typedef.type)} ${name}`
    const values = ast?.enum?.[local]
    if (values) return `enum ${name} ${block(enumValues(values.items), '{', '}')}`
    for (const kind of ['struct', 'union', 'exception'] as const) {
      const found = ast?.[kind]?.[local]
      if (found) return `${kind} ${name} ${fields(from, found, kind === 'union', '{', '}')}`
    }
    throw new Error(`${name} is not in the metadata`)
  }

  function fields(from: string, found: MetaField[], union: boolean, open: string, close: string): string {
    const items = found.map(({ id, name, type, option }) => {
      const optional = !union && option === 'optional' ? 'optional ' : ''
      return `${id}: ${optional}${refer(from, type)} ${name}`
    })
    return block(items, open, close)
  }

  const functions = Object.values(modules.get(module)?.service?.[service]?.functions ?? {}).map(found => {
    const throws = found.throws.length === 0 ? '' : ` throws ${fields(module, found.throws, false, '(', ')')}`
    return `${refer(module, found.type)} ${found.name}${fields(module, found.args, false, '(', ')')}${throws}`
  })
  if (functions.length === 0) throw new Error(`the metadata has no service ${module}.${service}`)
  const sorted = [...definitions].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const texts = (domain: boolean) =>
    sorted.filter(([name]) => name.startsWith('domain.') === domain).map(([, text]) => text)
  const rest = [...texts(false), `service ${service} {\n${functions.join('\n')}\n}`]
  return { domain: texts(true).join('\n'), rest: rest.join('\n') }
}

function enumValues(items: { name: string; value?: number }[]): string[] {
  let next = 0
  return items.map(({ name, value = next }) => {
    next = value + 1
    return `${name} = ${value}`
  })
}

/** On one line when short, else as many items to a line as fit. */
function block(items: string[], open: string, close: string): string {
  const line = items.join(', ')
  if (line.length <= 90) return line === '' ? open + close : `${open} ${line} ${close}`
  const lines: string[] = []
  for (const item of items) {
    const last = lines.at(-1)
    if (last === undefined || last.length + item.length > 104) lines.push(`  ${item},`)
    else lines[lines.length - 1] = `${last} ${item},`
  }
  return `${open}\n${lines.join('\n')}\n${close}`
}

/** The module that holds the extract. */
export function schemaModule(name: string, source: string, idl: string): string {
  return `/** Extracted from ${source}; not to be edited by hand. */\nexport const ${name} = \`\n${idl}\n\`\n`
}
