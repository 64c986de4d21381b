import fc from 'fast-check'
import { deflateSync } from 'fflate'
import { bytesOf } from '../wire/bytes.ts'
import type { HostileFile } from './hostileFile.arbitrary.ts'
import { hostileFile, sound } from './hostileFile.arbitrary.ts'
import { LIMITS } from './limits.ts'
import { packed } from './shareBytes.ts'

interface HostileLink {
  readonly kind: string
  /** The part of an address from `#` on. */
  readonly link: string
}

/** Something that somebody could try to open. */
export type Hostile = HostileFile | HostileLink

const coded = (text: string) => `1.${packed(text)}`
const codes = sound.map(value => coded(JSON.stringify(value))).filter(({ length }) => length < LIMITS.link)
const code = fc.constantFrom(...codes)
const linkTo = (kind: string, text: string): HostileLink => ({ kind, link: `#s=${text}` })

const cutOff = fc
  .tuple(code, fc.nat())
  .map(([text, length]) => linkTo('link cut off', text.slice(0, length % text.length)))

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const flip = fc.tuple(
  fc.nat(),
  fc.oneof(
    { weight: 9, arbitrary: fc.nat({ max: 63 }).map(digit => DIGITS.charAt(digit)) },
    { weight: 1, arbitrary: fc.string({ maxLength: 3 }) },
  ),
)
const flipped = fc.tuple(code, fc.array(flip, { minLength: 1, maxLength: 6 })).map(([text, flips]) => {
  let so = text
  for (const [some, by] of flips) {
    const place = some % so.length
    so = so.slice(0, place) + by + so.slice(place + 1)
  }
  return linkTo('link with characters changed', so)
})

/** Right from the outside, with a checksum that fits: what is inside is for the parser to refuse. */
const foreign = fc
  .oneof(
    fc.json(),
    fc.string({ unit: 'binary' }).filter(text => bytesOf(text) !== undefined),
  )
  .map(text => linkTo('link to another text', coded(text)))

/** A hostile file in a link. */
const carried = hostileFile
  .filter(({ file }) => file.length < 20_000 && bytesOf(file) !== undefined)
  .map(({ file }) => linkTo('link to a hostile file', coded(file)))

const noise = fc
  .uint8Array({ maxLength: 400 })
  .map(bytes => linkTo('link of any bytes', `1.${Buffer.from(bytes).toString('base64url')}`))

const strange = fc
  .tuple(code, fc.string({ maxLength: 4 }), fc.string({ maxLength: 9 }), fc.nat())
  .map(([text, mark, step, number]) =>
    linkTo('link with another mark or step', `${mark}${text}&step=${mark ? number : step}`),
  )

/** What it unpacks to does not fit its checksum: it has to be stopped before that is found out. */
const unchecked = (text: string): string => {
  const body = deflateSync(new TextEncoder().encode(text), { level: 9 })
  return `1.${Buffer.from([...body, 0, 0, 0, 0]).toString('base64url')}`
}
/** Made once, as what they unpack to is long. */
const BOMBS = [
  unchecked('0'.repeat(LIMITS.inflated)),
  unchecked(' '.repeat(LIMITS.inflated + 1)),
  unchecked('[0,'.repeat(1_900_000)),
  coded(`[${'0,'.repeat(450_000)}0]`),
  coded(`{"a":"${'x'.repeat(900_000)}"}`),
  coded('['.repeat(400_000)),
  coded(`[${'[0],'.repeat(90_000)}0]`),
]
const bomb = fc.constantFrom(...BOMBS).map(text => linkTo('bomb', text))

/** Any file or link that somebody could try to open. What takes longest comes seldom. */
export const hostile: fc.Arbitrary<Hostile> = fc.oneof(
  { weight: 120, arbitrary: hostileFile },
  { weight: 16, arbitrary: cutOff },
  { weight: 24, arbitrary: flipped },
  { weight: 8, arbitrary: foreign },
  { weight: 16, arbitrary: carried },
  { weight: 8, arbitrary: noise },
  { weight: 8, arbitrary: strange },
  { weight: 1, arbitrary: bomb },
)
