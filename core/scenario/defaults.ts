import type { People } from '../payment/given.ts'
import { equal } from '../session/equal.ts'
import { currencyBy, DEFAULT_PEOPLE } from './people.ts'
import type { fileOf } from './serialize.ts'

type File = ReturnType<typeof fileOf>

/** What a file means when it does not say. A field that is not listed here is always written. */
const USUAL = {
  now: '2024-06-01T12:00:00Z',
  doors: 'guarded',
  proxy_options: {},
  config: {},
  outside: [],
} as const satisfies Partial<File>

const USUAL_ANSWERS: File['answers'] = { wakes: [], provider: [], fault_detector: 'ok' }

/** The instant at which a scenario begins that does not say when. */
export const DEFAULT_NOW = USUAL.now

/** The file without what reading it would put in anyway: what a link carries has to be short. */
export const withoutDefaults = (file: File): object => {
  const { answers, people, ...rest } = file
  return {
    ...unlike(rest, USUAL),
    answers: filled(unlike(answers, USUAL_ANSWERS)),
    people: filled(unusual(people, file.payment.cost.currency)),
  }
}

/** The fields of an object that are not as usual. */
const unlike = (object: object, usual: object): object =>
  Object.fromEntries(
    Object.entries(object).filter(
      ([key, value]) => !(Object.hasOwn(usual, key) && equal(value, Reflect.get(usual, key))),
    ),
  )

const filled = (object: object): object | undefined => (Object.keys(object).length > 0 ? object : undefined)

/** People are read field by field of each part, and so they are written; a currency that is known by its code is not. */
const unusual = ({ currency, ...people }: People, { symbolic_code }: File['payment']['cost']['currency']) => {
  const told = equal(currency, currencyBy(symbolic_code)) ? people : { ...people, currency }
  return Object.fromEntries(
    Object.entries(told).flatMap(([part, fields]) => {
      const unlikeUsual = filled(unlike(fields, DEFAULT_PEOPLE[part as keyof People]))
      return unlikeUsual ? [[part, unlikeUsual]] : []
    }),
  )
}
