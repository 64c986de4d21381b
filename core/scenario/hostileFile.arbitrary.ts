import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { play } from '../conformance/play.ts'
import { inputsOf } from '../run/history.ts'
import { scenario } from '../run/scenarios.arbitrary.ts'
import { LIMITS, NEWEST_VERSION } from './limits.ts'
import { fileOf } from './serialize.ts'

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
type Keys = readonly (string | number)[]

/** The text of a file that somebody could try to open. */
export interface HostileFile {
  readonly kind: string
  readonly file: string
}

const recorded = readFileSync(new URL('../conformance/authored.json', import.meta.url), 'utf8')

/** Files that are all right, of the newest version and recorded ones; all that is hostile is made of them. */
export const sound: readonly Json[] = [
  ...fc.sample(scenario, { numRuns: 40, seed: 1 }).map((each, index): Json => {
    const past = play(each, 80)
    const run = index % 2 === 0 ? { inputs: inputsOf(past), cursor: past.length - 1 } : undefined
    return JSON.parse(JSON.stringify(fileOf(each, run)))
  }),
  ...(JSON.parse(recorded) as Json[]).slice(0, 20),
]

/** The paths of all values in a value. */
const pathsOf = (value: Json, at: Keys = []): readonly Keys[] => [
  at,
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) =>
        pathsOf(inner, [...at, Array.isArray(value) ? Number(key) : key]),
      )
    : []),
]

const valueAt = (value: Json, keys: Keys): Json =>
  keys.reduce<Json>((inside, key) => Reflect.get(Object(inside), key) as Json, value)

const file = fc.constantFrom(...sound.map(value => ({ value, paths: pathsOf(value) })))

/** A value with another one at a path. Entries, not assignments: `__proto__` has to become a key like any other. */
const replaced = (value: Json, [key, ...rest]: Keys, by: (old: Json) => Json): Json => {
  if (key === undefined || typeof value !== 'object' || value === null) return by(value)
  if (Array.isArray(value))
    return value.map((inner, index) => (index === key ? replaced(inner, rest, by) : inner))
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, name === key ? replaced(inner, rest, by) : inner]),
  )
}

const any = () => true

/** A sound file in which one value, of those that `which` takes, is another. */
const changed = (
  kind: string,
  change: fc.Arbitrary<(old: Json) => Json>,
  which: (value: Json) => boolean = any,
) =>
  fc.tuple(file, fc.nat(), change).map(([{ value, paths }, some, by]): HostileFile => {
    const fit = paths.filter(path => which(valueAt(value, path)))
    const path = fit[some % Math.max(1, fit.length)] ?? []
    return { kind, file: JSON.stringify(replaced(value, path, by)) }
  })

const PLACE = 'a place for what no value can be written as'
/** A sound file in which a text of JSON, right or wrong, stands in the place of one value. */
const written = (kind: string, texts: fc.Arbitrary<string>, which?: (value: Json) => boolean) =>
  fc
    .tuple(
      changed(
        kind,
        fc.constant(() => PLACE),
        which,
      ),
      texts,
    )
    .map(([hostile, text]): HostileFile => ({ kind, file: hostile.file.replace(`"${PLACE}"`, () => text) }))

const isObject = (value: Json) => typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: Json) => typeof value === 'string'
const isNumber = (value: Json) => typeof value === 'number'
const withKey =
  (key: string, value: Json) =>
  (old: Json): Json =>
    Object.fromEntries([...Object.entries(Object(old)), [key, value]]) as Json

const json = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>

const cutOff = fc.tuple(file, fc.nat()).map(([{ value }, length]): HostileFile => {
  const text = JSON.stringify(value)
  return { kind: 'file cut off', file: text.slice(0, length % text.length) }
})

const flipped = fc
  .tuple(file, fc.array(fc.tuple(fc.nat(), fc.nat({ max: 7 })), { minLength: 1, maxLength: 6 }))
  .map(([{ value }, flips]): HostileFile => {
    const bytes = Buffer.from(JSON.stringify(value))
    for (const [some, bit] of flips) {
      const place = some % bytes.length
      bytes.writeUInt8(bytes.readUInt8(place) ^ (1 << bit), place)
    }
    return { kind: 'file with bits changed', file: bytes.toString() }
  })

const prototypeKey = fc
  .tuple(
    fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'),
    fc.constantFrom<Json>({ polluted: true }, 'x', null, 5),
  )
  .map(([key, value]) => withKey(key, value))

const unknownField = fc.tuple(fc.string(), json).map(([key, value]) => withKey(key, value))

const nested = fc
  .tuple(
    fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 80 }) }, fc.constant(20_000)),
    fc.constantFrom(['[', ']'], ['{"a":', '}'], ['[{"__proto__":', '}]']),
  )
  .map(([depth, [open = '', close = '']]) => `${open.repeat(depth)}0${close.repeat(depth)}`)

const huge = fc.constantFrom(
  `[${'0,'.repeat(LIMITS.list)}0]`,
  `[${'0,'.repeat(LIMITS.list - 2)}0]`,
  `[${`[${'0,'.repeat(999)}0],`.repeat(500)}0]`,
  `{${Array.from({ length: 60_000 }, (_, index) => `"${index}":"",`).join('')}"x":""}`,
  `"${'x'.repeat(LIMITS.bytes)}"`,
  `"${'4242 '.repeat(100_000)}"`,
  `"${'1'.repeat(1_000_000)}"`,
)

const version = fc.oneof(
  fc.integer({ min: -3, max: 2 * NEWEST_VERSION + 1 }),
  fc.constantFrom<Json>(1.5, 1e308, '3', null, true, [3], {}),
)
const versions = fc.tuple(file, version).map(
  ([{ value }, other]): HostileFile => ({
    kind: 'another version',
    file: JSON.stringify(withKey('version', other)(value)),
  }),
)

/** Numbers as a file can write them; some of them no JSON number can be. */
const numbers = fc.constantFrom(
  '1e308',
  '-1e308',
  '1e999',
  '-0',
  '5e-324',
  '9007199254740992',
  '-9007199254740993',
  '1.5',
  'NaN',
)

const markup = fc.constantFrom(
  '<script>globalThis.executed = 1</script>',
  '<img src=x onerror="globalThis.executed = 1">',
  '"><svg/onload=globalThis.executed=1>',
  'javascript:globalThis.executed=1',
  '{{constructor.constructor("globalThis.executed = 1")()}}',
)

/** Any file that somebody could try to open. What takes longest comes seldom. */
export const hostileFile: fc.Arbitrary<HostileFile> = fc.oneof(
  { weight: 16, arbitrary: cutOff },
  { weight: 32, arbitrary: flipped },
  { weight: 1, arbitrary: written('huge', huge) },
  { weight: 24, arbitrary: written('nested', nested) },
  { weight: 32, arbitrary: changed('key of a prototype', prototypeKey, isObject) },
  { weight: 16, arbitrary: changed('unknown field', unknownField, isObject) },
  {
    weight: 32,
    arbitrary: changed(
      'another type',
      json.map(value => () => value),
    ),
  },
  { weight: 16, arbitrary: versions },
  {
    weight: 32,
    arbitrary: changed(
      'markup',
      markup.map(text => () => text),
      isText,
    ),
  },
  { weight: 32, arbitrary: written('extreme number', numbers, isNumber) },
  { weight: 16, arbitrary: written('number in any place', numbers) },
)

/** Fields that take any text. */
const FREE = new Set(['id', 'ru', 'en', 'title', 'invoice_id', 'payment_id', 'reason', 'payload', 'tag'])

const withText = (value: Json, text: string): Json => {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(inner => withText(inner, text))
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      FREE.has(key) && typeof inner === 'string' ? text : withText(inner, text),
    ]),
  )
}

/** A sound file with markup wherever it takes any text: one that has to open, and to keep it as text. */
export const markedUp = fc
  .tuple(file, markup)
  .map(([{ value }, text]) => ({ text, file: JSON.stringify(withText(value, text)) }))
