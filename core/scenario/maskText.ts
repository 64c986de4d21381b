import { isSecret } from './secretKeys.ts'

/** What `masked` has left of a number: six digits, asterisks, four digits. */
const DONE = /\d{6}\*{3,9}\d{4}(?!\d)/
/** Digits that do not begin such a remainder. */
const GROUP = `(?!${DONE.source})\\d+`
/** What people, tables and addresses put between the groups of a number. */
const BETWEEN = String.raw`(?:%20|[\p{Zs}\p{Pd}\u2212_+]){1,3}`
const DIGITS = new RegExp(`${DONE.source}|${GROUP}(?:${BETWEEN}${GROUP})*`, 'gu')
const PARTS = new RegExp(`(${BETWEEN})`, 'u')

/**
 * A named value in a query or in JSON that stands inside a text: `cvv=123`, `"cvc2": "123"`, `Security code: 123`. Bounded,
 * as is the search for its beginning: a long text without any must not be read again from each of its letters.
 */
const NAMED =
  /(?<![\p{L}\p{N}_-])(\p{L}[\p{L}\p{N}_-]{1,40}(?: [\p{L}\p{N}_-]{1,40}){0,2})(\]?\\?["']?\s{0,8}[:=]\s{0,8}\\?["']?)\d{3,19}(?![\d*])/gu

const LONGEST = 19
const NUMBER = /^[2-9]\d{12,18}$/

/**
 * A text without card numbers: of each are left the first six digits, which name the issuer, and the last four. A number
 * is 13 to 19 digits, in one piece or in groups with spaces, dashes and the like between them, whose check digit (Luhn) is
 * right. None begins with 0, which no issuer has, or with 1, as every instant does that is written in ms since 1970.
 */
export const maskedText = (text: string): string =>
  text
    .replace(DIGITS, run => (run.includes('*') ? run : maskedRun(run)))
    .replace(NAMED, (all, name: string, between: string) => (isSecret(name) ? `${name}${between}***` : all))

/** Digits that belong together, with whatever stands beside a number – a date, another number – left as it is. */
const maskedRun = (run: string): string => {
  // Even places hold the groups, odd ones what stands between them.
  const parts = run.split(PARTS)
  const text: string[] = []
  for (let at = 0; at < parts.length; at += 2) {
    const last = lastOfNumber(parts, at)
    const digits = parts
      .slice(at, last + 1)
      .filter((_, place) => place % 2 === 0)
      .join('')
    text.push(isNumber(digits) ? short(digits) : digits, ...parts.slice(last + 1, last + 2))
    at = last
  }
  return text.join('')
}

/** The last group of the longest number that begins with this one, or this one itself when none does. */
const lastOfNumber = (parts: readonly string[], from: number): number => {
  let last = from
  let digits = ''
  for (let at = from; at < parts.length && digits.length < LONGEST; at += 2) {
    const group = parts[at] ?? ''
    digits += group
    if (isNumber(digits)) last = at
    // All groups but the last have three digits at least: a date has two in the middle.
    if (group.length < 3) break
  }
  return last
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
