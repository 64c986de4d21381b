import * as v from 'valibot'
import { LONGEST } from '../effects/call.ts'
import type { RepairScenario } from '../session/domain.ts'
import { LAST_INSTANT, parseInstant } from '../session/instant.ts'
import { DEFAULT_PEOPLE } from './people.ts'
import { below, fitsProtocol } from './protocol.ts'
import { sampleContext } from './sampleContext.ts'

type Entries = v.ObjectEntries

/** An object with exactly one of the given keys, as the protocol's unions are written. */
export const union = <E extends Entries>(entries: E) => {
  const optional = Object.fromEntries(
    Object.entries(entries).map(([key, schema]) => [key, v.exactOptional(schema as v.GenericSchema)]),
  )
  return v.pipe(
    v.strictObject(optional),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return
      const found = Object.keys(dataset.value).length
      if (found !== 1) addIssue({ message: `one_field:${found}:${Object.keys(entries).join(', ')}` })
    }),
  ) as unknown as v.GenericSchema<
    unknown,
    { readonly [K in keyof E]?: E[K] extends v.GenericSchema ? v.InferOutput<E[K]> : never }
  >
}

/**
 * The schema whose key the value has: an error inside then speaks of that alternative, and not of all of them.
 * The first key found decides; the alternative itself refuses a second one as unknown.
 */
export const byKey = <const E extends Readonly<Record<string, v.GenericSchema>>>(alternatives: E) =>
  v.lazy(input => {
    const keys = Object.keys(alternatives)
    const key =
      typeof input === 'object' && input !== null ? keys.find(name => Object.hasOwn(input, name)) : undefined
    const chosen = key === undefined ? undefined : alternatives[key]
    return (chosen ?? v.custom(() => false, `one_field:0:${keys.join(', ')}`)) as v.GenericSchema<
      unknown,
      v.InferOutput<E[keyof E]>
    >
  })

export const text = v.pipe(v.string(), v.maxLength(10_000))
export const integer = v.pipe(v.number(), v.safeInteger())
/** Milliseconds that something takes or comes after; a century is long enough. */
export const milliseconds = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(LONGEST))
export const natural = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
export const instant = v.pipe(
  v.string(),
  v.check(value => (parseInstant(value) ?? Infinity) <= LAST_INSTANT, 'not_an_instant'),
)
export const empty = v.strictObject({})
/** A text in both languages of the product. */
export const bilingual = v.strictObject({ ru: text, en: text })

/**
 * A map from text to text. Not a record alone: that quietly leaves out `constructor` and `prototype`, which are keys
 * like any other here; what could do harm has been refused before (`hostileAt`).
 */
export const textMap = v.lazy(input => {
  const keys = typeof input === 'object' && input !== null ? Object.keys(input) : undefined
  return keys ? v.strictObject(Object.fromEntries(keys.map(key => [key, v.string()]))) : anyTextMap
}) as v.GenericSchema<unknown, Readonly<Record<string, string>>>
const anyTextMap = v.record(v.string(), v.string())

export const cash = v.strictObject({ amount: integer, currency: v.strictObject({ symbolic_code: text }) })

const success = { finish: { status: { success: {} } } }

export const trx = v.pipe(
  v.looseObject({
    id: text,
    extra: textMap,
    timestamp: v.exactOptional(text),
  }),
  fitsProtocol(
    { function: 'ProcessPayment', message: 'reply' },
    bound => ({ intent: success, trx: bound }),
    below('trx'),
  ),
)

export interface Sub {
  readonly code: string
  readonly sub?: Sub
}

const subFailure: v.GenericSchema<unknown, Sub> = v.strictObject({
  code: text,
  sub: v.exactOptional(v.lazy(() => subFailure)),
}) as v.GenericSchema<unknown, Sub>

export const failure = v.strictObject({
  code: text,
  reason: v.exactOptional(text),
  sub: v.exactOptional(subFailure),
})

// More than is read here may stand in it (a cart, an allocation): whatever the protocol can carry.
const capturedFields = v.looseObject({ reason: v.exactOptional(text), cost: v.exactOptional(cash) })
const captured = v.pipe(
  capturedFields,
  fitsProtocol<v.InferOutput<typeof capturedFields>>(
    { function: 'ProcessPayment', message: 'call' },
    given => sampleContext(DEFAULT_PEOPLE, { captured: given }),
    below('session', 'target', 'captured'),
  ),
)

export const target = union({
  processed: empty,
  captured,
  cancelled: v.strictObject({ reason: v.exactOptional(text) }),
  refunded: empty,
})

export const route = v.strictObject({
  provider: v.strictObject({ id: integer }),
  terminal: v.strictObject({ id: integer }),
})

const plainRepairs = {
  fail_session: v.strictObject({ failure, trx: v.exactOptional(trx) }),
  fulfill_session: v.strictObject({ trx: v.exactOptional(trx) }),
  fail_pre_processing: v.strictObject({ failure }),
  skip_inspector: v.looseObject({}),
}

// A complex scenario inside a complex one can be written, though it never fits: the system refuses it, not the file.
export const repairScenario: v.GenericSchema<unknown, RepairScenario> = union({
  ...plainRepairs,
  complex: v.strictObject({ scenarios: v.array(v.lazy(() => repairScenario)) }),
}) as unknown as v.GenericSchema<unknown, RepairScenario>

export const sessionChange = v.strictObject({ status: union({ failure }) })
export const callback = v.strictObject({ tag: text, payload: text })
export const changeSession = v.strictObject({ tag: text, change: sessionChange })
export const repair = v.strictObject({ scenario: repairScenario })
