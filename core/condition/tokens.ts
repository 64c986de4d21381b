import { wrong } from './problem.ts'

/** A piece of a condition's text; offsets in characters. */
export interface Token {
  readonly kind: 'word' | 'text' | 'number' | 'sign' | 'end'
  /** As written; of a text what it says. */
  readonly text: string
  /** The unit behind a number. */
  readonly unit?: string
  readonly from: number
  readonly to: number
}

const SPACE = /\s+/y
const NUMBER = /(\d+(?:\.\d+)?)(?:\s*([A-Za-zА-Яа-я]+)(?![\w./-]))?/y
const TEXT = /"((?:[^"\\]|\\["\\])*)"/y
const SIGN = /==|!=|<=|>=|[<>()[\],]/y
const WORD = /[\p{L}_][\p{L}\p{N}_/-]*(?:\.[\p{L}\p{N}_/-]+)*\.?/uy

/** Words that a number is never followed by as a unit. */
const NOT_UNITS: readonly string[] = ['and', 'or', 'in', 'not']

const matched = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at
  return pattern.exec(text)
}

const numberAt = (text: string, at: number): Token | undefined => {
  const found = matched(NUMBER, text, at)
  if (!found) return undefined
  const [whole, digits = '', unit] = found
  const isUnit = unit !== undefined && !NOT_UNITS.includes(unit)
  const to = at + (isUnit ? whole.length : digits.length)
  return { kind: 'number', text: digits, ...(isUnit && { unit }), from: at, to }
}

const tokenAt = (text: string, at: number): Token => {
  const number = numberAt(text, at)
  if (number) return number
  for (const [kind, pattern] of [
    ['sign', SIGN],
    ['word', WORD],
  ] as const) {
    const found = matched(pattern, text, at)
    if (found) return { kind, text: found[0], from: at, to: at + found[0].length }
  }
  const quoted = matched(TEXT, text, at)
  if (quoted) return { kind: 'text', text: unescaped(quoted[1] ?? ''), from: at, to: at + quoted[0].length }
  if (text[at] === '"') return wrong('unclosed_text', { from: at, to: text.length }, {})
  const found = String.fromCodePoint(text.codePointAt(at) ?? 0)
  return wrong('unknown_character', { from: at, to: at + found.length }, { found })
}

const unescaped = (text: string): string => text.replaceAll(/\\(["\\])/g, '$1')

/** The pieces of a condition, the end of the text last. Throws `Unreadable`. */
export const tokensOf = (text: string): readonly Token[] => {
  const tokens: Token[] = []
  let at = 0
  for (;;) {
    at += matched(SPACE, text, at)?.[0].length ?? 0
    if (at >= text.length) return [...tokens, { kind: 'end', text: '', from: text.length, to: text.length }]
    const token = tokenAt(text, at)
    tokens.push(token)
    at = token.to
  }
}
