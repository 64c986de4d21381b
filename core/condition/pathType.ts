/** What stands at a path of the state, as far as conditions have to know. */
export type PathType =
  | { readonly is: 'text' | 'number' | 'boolean' | 'instant' | 'cash' }
  /** One of these words, and nothing else. */
  | { readonly is: 'one of'; readonly values: readonly string[] }
  /** A number of the unit. */
  | { readonly is: 'duration'; readonly unit: 'ms' | 's' }
  | { readonly is: 'list'; readonly of: PathType }
  | { readonly is: 'object'; readonly fields: Readonly<Record<string, PathType>> }
  /** Any key, each with a value of that type. */
  | { readonly is: 'map'; readonly of: PathType }
  /** Whatever the protocol lets stand there. */
  | { readonly is: 'anything' }

export const text: PathType = { is: 'text' }
export const number: PathType = { is: 'number' }
export const instant: PathType = { is: 'instant' }
export const cash: PathType = { is: 'cash' }
export const anything: PathType = { is: 'anything' }
export const ms: PathType = { is: 'duration', unit: 'ms' }

export const oneOf = (...values: readonly string[]): PathType => ({ is: 'one of', values })
export const list = (of: PathType): PathType => ({ is: 'list', of })
export const map = (of: PathType): PathType => ({ is: 'map', of })
export const object = <F extends Readonly<Record<string, PathType>>>(fields: F) =>
  ({ is: 'object', fields }) as const

/** A type for each field of T, optional ones too: a field that is added does not compile until it has one. */
export type FieldsOf<T> = { readonly [K in keyof Required<T>]: PathType }
