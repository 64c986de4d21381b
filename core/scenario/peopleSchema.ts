import * as v from 'valibot'
import type { People } from '../payment/given.ts'
import { DEFAULT_PEOPLE } from './people.ts'
import { below, fitsProtocol } from './protocol.ts'
import { sampleContext } from './sampleContext.ts'

const part = v.exactOptional(v.looseObject({}))

/** Whom a scenario is about: what it does not say is taken from the default, field by field of each part. */
export const people = v.pipe(
  v.strictObject({ shop: part, invoice: part, payment: part, refund: part, currency: part }),
  v.transform(
    given =>
      Object.fromEntries(
        Object.entries(DEFAULT_PEOPLE).map(([name, usual]) => [
          name,
          { ...usual, ...given[name as keyof People] },
        ]),
      ) as unknown as People,
  ),
  fitsProtocol<People>(
    { function: 'ProcessPayment', message: 'call' },
    given => sampleContext(given, { refunded: {} }),
    keys => {
      // The currency is told with every cost, and stands in the file once.
      const currency = keys.lastIndexOf('currency')
      return currency < 0 ? below('payment_info')(keys) : keys.slice(currency)
    },
  ),
)
