import type { ConditionProblem } from '../condition/index.ts'
import type { WireErrorCode, WireFaults } from '../wire/index.ts'
import type { Scalar } from '../wire/schema/link.ts'

/** What a value can be; told in words of the user's language. */
export type Kind = 'nothing' | 'null' | 'list' | 'object' | 'text' | 'number' | 'boolean' | 'whole number'

/** A value as it is shown: its kind when it is too large to be written, else its JSON. */
export type Found = { readonly kind: Kind } | { readonly json: string }

/** What a value has to be besides its type; "at least" and the like are compared with `bound`. */
export interface Requirement {
  readonly is: 'at least' | 'at most' | 'at least characters' | 'at most characters' | 'whole'
  readonly bound: string
}

/** A fault that writing a value for the wire came upon, by its code and values. */
export type WireRefusal = {
  [Code in WireErrorCode]: { code: Code; values: WireFaults[Code]; reason: string }
}[WireErrorCode]

/** Every way in which a file or a link can be unusable, with the values that say why. */
export interface ProblemValues {
  too_large: { bytes: number; limit: number }
  not_json: { line: number; column: number }
  too_deep: { limit: number }
  forbidden_key: { key: string }
  not_text: Record<string, never>
  newer_version: { version: number; newest: number }
  not_a_scenario: { found: Found }
  empty_list: Record<string, never>
  too_many: { count: number; limit: number }
  too_many_values: { limit: number }
  /** These are of links, not of files. */
  no_code: Record<string, never>
  newer_code: { version: number; newest: number }
  long_link: { length: number; limit: number }
  code_cut_off: Record<string, never>
  code_damaged: Record<string, never>
  code_unpacks: { limit: number }
  missing: { field: string }
  unknown_field: { field: string }
  wrong_type: { expected: Kind; found: Found }
  not_one_of: { allowed: string; found: Found }
  out_of_range: { requirement: Requirement; found: Found }
  not_an_instant: { found: Found }
  not_a_step: { found: Found }
  not_a_condition: { problem: ConditionProblem }
  one_field: { allowed: string; found: number }
  /** Of which scalar type of the protocol the value is not. */
  bad_scalar: { scalar: Scalar; found: Found }
  /** What the protocol refuses, as the wire says it; `reason` is its own English sentence. */
  not_protocol: WireRefusal
  /** A reply that the called function cannot give. */
  not_a_reply: { called: string }
}

export type ProblemCode = keyof ProblemValues

/** What is wrong with a file, and where in it: `path` as people write it, empty for the whole file. */
export type Problem = {
  [Code in ProblemCode]: { readonly code: Code; readonly path: string; readonly values: ProblemValues[Code] }
}[ProblemCode]

/** A path of keys and indices as text: `[3].script[1].provider`. */
export const pathText = (keys: readonly (string | number)[]): string =>
  keys.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`
    const shown = key.length > 40 ? `${key.slice(0, 40)}…` : key
    if (!/^[\w$-]+$/.test(shown)) return `${text}[${JSON.stringify(shown)}]`
    return text === '' ? shown : `${text}.${shown}`
  }, '')
