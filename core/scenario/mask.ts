import { bytesOf, fromBase64, textOf, toBase64 } from '../wire/bytes.ts'
import { maskedText } from './maskText.ts'
import { pathText } from './problem.ts'
import { isSecret } from './secretKeys.ts'

/** What stands in the place of a value that is masked whole: not even its length is told. */
const WHOLE = '***'

/** A value without card numbers and card secrets, and where those stood: `payment.processed_trx.extra.cvv`. */
export interface Masked {
  readonly value: unknown
  readonly paths: readonly string[]
}

/**
 * Takes card numbers and card secrets out of what was read from outside: numbers anywhere in its texts, and the whole
 * values of `SECRET_KEYS`. Only for values that `examine` has found bearable; `at` is where the value stands. Equal texts
 * stay equal: a tag or an id that looks like a card number still finds its counterpart. A value that holds nothing of the
 * kind is returned as it is.
 */
export const masked = (value: unknown, at: Keys = []): Masked => {
  const paths: string[] = []
  return { value: cleared(value, { keys: at, whole: false, paths }), paths }
}

type Keys = readonly (string | number)[]

interface Place {
  readonly keys: Keys
  /** Whether it stands under a key that is masked whole. */
  readonly whole: boolean
  /** Where something has been masked so far. */
  readonly paths: string[]
}

const cleared = (value: unknown, place: Place): unknown => {
  if (typeof value === 'object' && value !== null) return clearedInside(value, place)
  const clear = place.whole ? wholly(value) : typeof value === 'string' ? maskedText(value) : value
  if (clear !== value) place.paths.push(pathText(place.keys))
  return clear
}

/** Nothing is no secret, and neither is whether there is one. */
const wholly = (value: unknown): unknown =>
  value === '' || value === null || typeof value === 'boolean' ? value : WHOLE

const clearedInside = (value: object, place: Place): unknown => {
  const inside = (key: string | number, inner: unknown) =>
    cleared(inner, {
      ...place,
      keys: [...place.keys, key],
      whole: place.whole || (typeof key === 'string' && isSecret(key)),
    })
  if (Array.isArray(value))
    return sameOr(
      value,
      value.map((inner, index) => inside(index, inner)),
    )
  // An amount in digits, as the protocol's JSON writes what is too large for a number: not a text.
  if (Object.hasOwn(value, '$i64') && !place.whole) return value
  const entries = Object.entries(value)
  const clear = entries.map(([key, inner]) => (key === '$base64' ? bytes(inner, place) : inside(key, inner)))
  return entries.every(([, inner], index) => inner === clear[index])
    ? value
    : Object.fromEntries(entries.map(([key], index) => [key, clear[index]]))
}

const sameOr = (list: readonly unknown[], other: readonly unknown[]): readonly unknown[] =>
  list.every((inner, index) => inner === other[index]) ? list : other

/** Bytes that are a text become one as soon as they are read: a number must not come in under that cover. */
const bytes = (value: unknown, place: Place): unknown => {
  const decoded = typeof value === 'string' ? fromBase64(value) : undefined
  const text = decoded && textOf(decoded)
  if (text === undefined) return cleared(value, place)
  const clear = cleared(text, place)
  return clear === text ? value : toBase64(bytesOf(String(clear)) ?? new Uint8Array())
}
