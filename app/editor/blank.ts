import type { Type } from 'sessionscope/wire/schema/link.ts'

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The first value of a type: what has to be there is there, and empty. A union begins with its first alternative. */
export const blank = (type: Type): unknown => {
  switch (type.kind) {
    case 'struct':
      return Object.fromEntries(
        type.fields.filter(({ optional }) => !optional).map(field => [field.name, blank(field.type)]),
      )
    case 'union': {
      const [first] = type.fields
      return first ? { [first.name]: blank(first.type) } : {}
    }
    case 'list':
    case 'set':
      return []
    case 'map':
      return {}
    case 'enum':
      return [...type.numbers.keys()][0] ?? ''
    case 'bool':
      return false
    case 'string':
    case 'binary':
      return ''
    default:
      return 0
  }
}

/** The alternative that a union's value has. */
export const alternativeOf = (value: unknown): string | undefined =>
  isRecord(value) ? Object.keys(value).find(key => value[key] !== undefined) : undefined
