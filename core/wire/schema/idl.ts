/** A type as the IDL spells it: a name, or a container of such. */
export type TypeRef =
  | { readonly name: string }
  | { readonly container: 'list' | 'set'; readonly element: TypeRef }
  | { readonly container: 'map'; readonly key: TypeRef; readonly value: TypeRef }

export interface FieldIdl {
  readonly id: number
  readonly name: string
  readonly type: TypeRef
  readonly optional: boolean
}

export type DefinitionIdl =
  | { readonly kind: 'typedef'; readonly type: TypeRef }
  | { readonly kind: 'enum'; readonly values: ReadonlyMap<number, string> }
  | { readonly kind: 'struct' | 'union' | 'exception'; readonly fields: readonly FieldIdl[] }

export interface FunctionIdl {
  readonly name: string
  readonly result: TypeRef | undefined
  readonly args: readonly FieldIdl[]
  readonly throws: readonly FieldIdl[]
}

export interface Idl {
  readonly definitions: ReadonlyMap<string, DefinitionIdl>
  readonly services: ReadonlyMap<string, readonly FunctionIdl[]>
}

/**
 * Reads an interface definition in a subset of Thrift's own language: definitions carry their module in the name
 * (`struct base.Content {…}`), enum values are always given, a field is required unless it says `optional`.
 * Throws an Error naming the token that does not fit: the text is ours, so that is a mistake of ours.
 */
export function parseIdl(text: string): Idl {
  const definitions = new Map<string, DefinitionIdl>()
  const services = new Map<string, readonly FunctionIdl[]>()
  const tokens = new Tokens(text)
  while (!tokens.ended) {
    const kind = tokens.word()
    if (kind === 'typedef') {
      const type = typeRef(tokens)
      definitions.set(tokens.word(), { kind, type })
    } else if (kind === 'enum') {
      definitions.set(tokens.word(), { kind, values: enumValues(tokens) })
    } else if (kind === 'struct' || kind === 'union' || kind === 'exception') {
      definitions.set(tokens.word(), { kind, fields: fields(tokens, '{', '}') })
    } else if (kind === 'service') {
      services.set(tokens.word(), functions(tokens))
    } else {
      throw new Error(`IDL: "${kind}" begins no definition`)
    }
  }
  return { definitions, services }
}

function enumValues(tokens: Tokens): ReadonlyMap<number, string> {
  const values = new Map<number, string>()
  tokens.expect('{')
  while (!tokens.accept('}')) {
    const name = tokens.word()
    tokens.expect('=')
    values.set(Number(tokens.word()), name)
    tokens.accept(',')
  }
  return values
}

function fields(tokens: Tokens, open: string, close: string): FieldIdl[] {
  const found: FieldIdl[] = []
  tokens.expect(open)
  while (!tokens.accept(close)) {
    const id = Number(tokens.word())
    tokens.expect(':')
    const optional = tokens.accept('optional')
    const type = typeRef(tokens)
    found.push({ id, name: tokens.word(), type, optional })
    tokens.accept(',')
  }
  return found
}

function functions(tokens: Tokens): FunctionIdl[] {
  const found: FunctionIdl[] = []
  tokens.expect('{')
  while (!tokens.accept('}')) {
    const result = tokens.accept('void') ? undefined : typeRef(tokens)
    const name = tokens.word()
    const args = fields(tokens, '(', ')')
    const throws = tokens.accept('throws') ? fields(tokens, '(', ')') : []
    found.push({ name, result, args, throws })
  }
  return found
}

function typeRef(tokens: Tokens): TypeRef {
  const name = tokens.word()
  if (name !== 'list' && name !== 'set' && name !== 'map') return { name }
  tokens.expect('<')
  const first = typeRef(tokens)
  if (name !== 'map') {
    tokens.expect('>')
    return { container: name, element: first }
  }
  tokens.expect(',')
  const value = typeRef(tokens)
  tokens.expect('>')
  return { container: name, key: first, value }
}

class Tokens {
  readonly #tokens: readonly string[]
  #at = 0

  constructor(text: string) {
    this.#tokens = text.match(/[\w.]+|[^\s\w]/g) ?? []
  }

  get ended(): boolean {
    return this.#at >= this.#tokens.length
  }

  word(): string {
    const token = this.#tokens[this.#at]
    if (token === undefined || !/^[\w.]+$/.test(token))
      throw new Error(`IDL: a name expected, not "${token}"`)
    this.#at += 1
    return token
  }

  accept(token: string): boolean {
    if (this.#tokens[this.#at] !== token) return false
    this.#at += 1
    return true
  }

  expect(token: string): void {
    if (!this.accept(token)) throw new Error(`IDL: "${token}" expected, not "${this.#tokens[this.#at]}"`)
  }
}
