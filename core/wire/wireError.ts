import type { Scalar } from './schema/link.ts'

/** Every way in which bytes or a value can be refused, with the values that say why. */
export interface WireFaults {
  truncated: { needed: number; left: number }
  negative_size: { size: number }
  size_beyond_end: { count: number; left: number }
  bad_version: { word: string }
  bad_message_type: { type: number }
  unknown_service: { service: string }
  unknown_function: { service: string; name: string }
  bad_wire_type: { type: number }
  wrong_type: { expected: string; found: string }
  missing_field: { field: string }
  union_empty: { union: string }
  union_several: { union: string; first: string; second: string }
  result_empty: { function: string }
  result_several: { function: string; first: string; second: string }
  unknown_enum_value: { enum: string; value: string }
  not_utf8: { length: number }
  trailing_bytes: { count: number }
  too_deep: { limit: number }
  /** `scalar` where a value of that type is expected. */
  bad_value: { expected: string; found: string; scalar?: Scalar }
  unknown_field: { struct: string; field: string }
  bad_hex: { length: number }
}

export type WireErrorCode = keyof WireFaults

const sentences: { [Code in WireErrorCode]: (values: WireFaults[Code]) => string } = {
  truncated: v => `${v.needed} more ${v.needed === 1 ? 'byte is' : 'bytes are'} needed, ${v.left} left`,
  negative_size: v => `the size is negative (${v.size})`,
  size_beyond_end: v => `${v.count} elements are claimed, the ${v.left} bytes left cannot hold them`,
  bad_version: v => `the message does not begin with the strict binary version word (found ${v.word})`,
  bad_message_type: v => `message type ${v.type} is none of call, reply, exception, oneway`,
  unknown_service: v => `there is no service ${JSON.stringify(v.service)}`,
  unknown_function: v => `${v.service} has no function ${JSON.stringify(v.name)}`,
  bad_wire_type: v => `wire type ${v.type} does not exist`,
  wrong_type: v => `${v.expected} is expected, ${v.found} was sent`,
  missing_field: v => `the required field ${v.field} is missing`,
  union_empty: v => `the union ${v.union} has no known field set`,
  union_several: v => `the union ${v.union} has more than one field set (${v.first}, ${v.second})`,
  result_empty: v => `the reply to ${v.function} has neither a success nor a declared exception`,
  result_several: v => `the reply to ${v.function} has more than one outcome (${v.first}, ${v.second})`,
  unknown_enum_value: v => `${v.value} is not a value of ${v.enum}`,
  not_utf8: v => `a string of ${v.length} bytes is not valid UTF-8`,
  trailing_bytes: v => `${v.count} ${v.count === 1 ? 'byte follows' : 'bytes follow'} the end of the message`,
  too_deep: v => `values are nested more than ${v.limit} levels deep`,
  bad_value: v => `${v.expected} is expected, the value is ${v.found}`,
  unknown_field: v => `${v.struct} has no field ${JSON.stringify(cut(v.field))}`,
  bad_hex: v => `the hexadecimal text of ${v.length} characters is not made of whole bytes`,
}

/** The dotted path of a field in a message, as `success.intent.finish` or `context.options["url"]`. */
export type PathSegment = string | number | { readonly key: string }

/** Writes a path. Long map keys are cut: the path is for people, not for looking the value up. */
export function pathText(path: readonly PathSegment[]): string {
  let text = ''
  for (const segment of path) {
    if (typeof segment === 'number') text += `[${segment}]`
    else if (typeof segment === 'object') text += `[${JSON.stringify(cut(segment.key))}]`
    else text += text === '' ? segment : `.${segment}`
  }
  return text
}

function cut(key: string): string {
  return key.length > 40 ? `${key.slice(0, 40)}…` : key
}

/**
 * The one error that reading and writing throw. `code` and `values` say what is wrong, `path` in which field,
 * `offset` at which byte of the message (absent when a value is being written); `message` is all of it in one
 * English sentence.
 */
export class WireError<Code extends WireErrorCode = WireErrorCode> extends Error {
  override readonly name = 'WireError'
  readonly code: Code
  readonly values: WireFaults[Code]
  readonly path: string
  readonly segments: readonly PathSegment[]
  /** What is wrong, without the place. */
  readonly reason: string
  readonly offset: number | undefined

  constructor(code: Code, values: WireFaults[Code], path: readonly PathSegment[] = [], offset?: number) {
    const reason = sentences[code](values)
    super(asSentence(`${place(path, offset)}${reason}.`))
    this.reason = reason
    this.code = code
    this.values = values
    this.path = pathText(path)
    this.segments = [...path]
    this.offset = offset
  }
}

function place(path: readonly PathSegment[], offset: number | undefined): string {
  const deep = path.length > 12
  const where = deep ? `${pathText(path.slice(0, 8))}…${pathText(path.slice(-3))}` : pathText(path)
  if (offset === undefined) return where === '' ? '' : `In ${where}: `
  return where === '' ? `At byte ${offset}: ` : `At byte ${offset}, in ${where}: `
}

function asSentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
