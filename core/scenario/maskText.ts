import { isSecret } from './secretKeys.ts'

/** What `masked` has left of a number: six digits, asterisks, four digits. */
const DONE = /\d{6}\*{3,9}\d{4}(?!\d)/
/** What people, tables and addresses put between the groups of a number. */
const BETWEEN = String.raw`(?:%20|%2[BD]|[\p{Zs}\p{Pd}\u2212_+]){1,3}`
const FIRST = new RegExp(String.raw`${DONE.source}|\d+`, 'gu')
/** The group after another one; where it is the rest of what was masked before, it belongs to that. */
const NEXT = new RegExp(String.raw`${BETWEEN}((?!${DONE.source})\d+)`, 'uy')

/**
 * A named value in a query or in JSON that stands inside a text, as it is or percent-encoded: `cvv=123`, `"cvc2": "123"`,
 * `card%5Bcvv%5D=123`, `Security code: 123`. Bounded, as is the search for its beginning: a long text without any must not
 * be read again from each of its letters.
 */
const NAME = String.raw`(?:(?<![\p{L}\p{N}_-])|(?<=%[0-9A-Fa-f]{2}))(\p{L}[\p{L}\p{N}_-]{1,40}(?: [\p{L}\p{N}_-]{1,40}){0,2})`
const QUOTE = String.raw`(?:\\?["']|%2[27])?`
const SIGN = String.raw`(?:\s|%20){0,8}(?:[:=]|%3[AD])(?:\s|%20){0,8}`
const NAMED = new RegExp(String.raw`${NAME}((?:\]|%5D)?${QUOTE}${SIGN}${QUOTE})\d{3,19}(?![\d*])`, 'giu')

const LONGEST = 19
const NUMBER = /^[2-9]\d{12,18}$/

/**
 * A text without card numbers: of each are left the first six digits, which name the issuer, and the last four. A number
 * is 13 to 19 digits, in one piece or in groups with spaces, dashes and the like between them, whose check digit (Luhn) is
 * right. None begins with 0, which no issuer has, or with 1, as every instant does that is written in ms since 1970.
 */
export const maskedText = (text: string): string =>
  withoutNumbers(text).replace(NAMED, (all, name: string, between: string) =>
    isSecret(name) ? `${name}${between}***` : all,
  )

/** Step by step and not by one expression for all groups: that would have to remember every group of a long text. */
const withoutNumbers = (text: string): string => {
  const parts: string[] = []
  let at = 0
  FIRST.lastIndex = 0
  for (let match = FIRST.exec(text); match; match = FIRST.exec(text)) {
    const [run] = match
    const found = run.includes('*') ? undefined : numberAt(text, match.index, run)
    if (!found) continue
    parts.push(text.slice(at, found.from), short(found.digits))
    at = found.to
    FIRST.lastIndex = found.to
  }
  return at === 0 ? text : parts.join('') + text.slice(at)
}

/** The number that begins with these digits; the first two may be the end of an escape, as in `%204242…`. */
const numberAt = (text: string, from: number, run: string) =>
  (text[from - 1] === '%' ? longestFrom(text, from + 2, run.slice(2)) : undefined) ??
  longestFrom(text, from, run)

/** The longest number that begins with a group. */
const longestFrom = (text: string, from: number, first: string) => {
  let group = first
  let digits = first
  let to = from + first.length
  let found = isNumber(digits) ? { digits, from, to } : undefined
  // All groups but the last have three digits at least: a date has two in the middle.
  while (group.length >= 3 && digits.length < LONGEST) {
    NEXT.lastIndex = to
    const next = NEXT.exec(text)?.[1]
    if (next === undefined) break
    group = next
    digits += group
    to = NEXT.lastIndex
    if (isNumber(digits)) found = { digits, from, to }
  }
  return found
}

const isNumber = (digits: string): boolean => NUMBER.test(digits) && luhn(digits)

const luhn = (digits: string): boolean => {
  let sum = 0
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at])
    const twice = digit * 2
    sum += at % 2 === 0 ? digit : twice > 9 ? twice - 9 : twice
  }
  return sum % 10 === 0
}

const short = (digits: string): string =>
  digits.slice(0, 6) + '*'.repeat(digits.length - 10) + digits.slice(-4)
