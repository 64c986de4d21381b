import type { InputKind } from '../language/input.ts'
import type { Language } from '../paragraphs/keys.ts'
import type { Cash } from '../session/domain.ts'
import { namesEn } from './en/names.ts'
import type { Noun } from './format.ts'
import { cash, clock, counted, duration } from './format.ts'
import type { Part, Parts } from './parts.ts'
import { partsOf } from './parts.ts'
import { namesRu } from './ru/names.ts'

/**
 * A value that a sentence can be told with. A bare text is a protocol value and stands as code; `undefined` is told
 * as “none”. `at` is an instant, ms since the epoch; `lasting` a length of time in ms.
 */
export type Value =
  | string
  | number
  | boolean
  | undefined
  | { readonly at: number }
  | { readonly lasting: number }
  | { readonly cash: Cash; readonly exponent: number }
  | { readonly count: number; readonly of: Noun }
  | { readonly names: readonly string[] }
  | { readonly input: InputKind }

export type Values = Readonly<Record<string, Value>>

/** Values together with the name of the sentence that they are for, where a step has more than one. */
export interface Said<Form extends string = string, V extends Values = Values> {
  readonly form: Form
  readonly values: V
}

/** Chooses one of a step's sentences and gives it its values. */
export const said = <const Form extends string, V extends Values>(form: Form, values: V): Said<Form, V> => ({
  form,
  values,
})

/** The placeholders in a template: `{tag}` is `tag`. */
type Holes<Text extends string> = Text extends `${string}{${infer Hole}}${infer Rest}`
  ? Hole | Holes<Rest>
  : never

/** The template itself when all its placeholders are among the known names, else a type that names the wrong ones. */
export type Fitting<Text, Known> = Text extends string
  ? Exclude<Holes<Text>, Known> extends never
    ? Text
    : { readonly 'no such value': Exclude<Holes<Text>, Known> }
  : never

const INPUTS: Readonly<Record<Language, Readonly<Record<InputKind, string>>>> = {
  ru: namesRu.inputs,
  en: namesEn.inputs,
}

const NONE: Readonly<Record<Language, string>> = { ru: 'нет', en: 'none' }
const YES: Readonly<Record<Language, string>> = { ru: 'да', en: 'yes' }
const NO: Readonly<Record<Language, string>> = { ru: 'нет', en: 'no' }

/** Longer values are cut: a sentence is no place for a whole payload. */
const LONGEST = 72

const code = (text: string): Part => {
  if (text === '') return { text: '""', code: true }
  return { text: text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text, code: true }
}

const listed = (names: readonly string[], language: Language): Parts =>
  names.length === 0
    ? [{ text: NONE[language] }]
    : names.flatMap((name, index) => (index === 0 ? [code(name)] : [{ text: ', ' }, code(name)]))

const told = (value: Value, language: Language, now: number): Parts => {
  if (value === undefined) return [{ text: NONE[language] }]
  if (typeof value === 'string') return [code(value)]
  if (typeof value === 'boolean') return [{ text: (value ? YES : NO)[language] }]
  if (typeof value === 'number') return [{ text: String(value) }]
  if ('at' in value) return [{ text: clock(value.at, language, now) }]
  if ('lasting' in value) return [{ text: duration(value.lasting, language) }]
  if ('cash' in value) return [{ text: cash(value.cash, language, value.exponent) }]
  if ('count' in value) return [{ text: counted(value.count, value.of, language) }]
  return 'names' in value ? listed(value.names, language) : [{ text: INPUTS[language][value.input] }]
}

/**
 * A template with its values: `{tag}` is replaced, backticks mark code. `now` (ms since the epoch) is the day that
 * clock times need no date for.
 */
export const fill = (template: string, values: Values, language: Language, now: number): Parts =>
  joined(
    template
      .split(/\{(\w+)\}/u)
      .flatMap((piece, index) => (index % 2 === 1 ? told(values[piece], language, now) : partsOf(piece))),
  )

/** Neighbouring parts of plain text become one. */
const joined = (parts: Parts): Parts => {
  const list: Part[] = []
  for (const part of parts) {
    const last = list.at(-1)
    if (last && !last.code && !part.code) list[list.length - 1] = { text: last.text + part.text }
    else list.push(part)
  }
  return list
}
