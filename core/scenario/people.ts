import type { People } from '../payment/given.ts'

/**
 * A currency by its code alone, which is all that a recording carries: the default's facts where the code is the same,
 * else a numeric code of 0, which says that nobody has told it.
 */
export const currencyBy = (symbolic_code: string): People['currency'] =>
  symbolic_code === DEFAULT_PEOPLE.currency.symbolic_code
    ? DEFAULT_PEOPLE.currency
    : { name: symbolic_code, symbolic_code, numeric_code: 0, exponent: 2 }

/**
 * The one default for what recordings do not carry: a shop, an invoice and a payer with a test card that is masked
 * from the start. A scenario file may put others in their place.
 */
export const DEFAULT_PEOPLE: People = {
  shop: {
    id: 'shop-1',
    category: { name: 'Books', description: 'Books and magazines' },
    details: { name: 'Test shop' },
    location: { url: 'https://shop.example/' },
  },
  invoice: {
    created_at: '2024-06-01T11:50:00Z',
    due: '2024-06-02T12:00:00Z',
    details: { product: 'Book' },
  },
  payment: {
    created_at: '2024-06-01T11:59:00Z',
    payment_resource: {
      disposable_payment_resource: {
        payment_tool: { bank_card: { token: 'test-card', bin: '424242', last_digits: '4242' } },
      },
    },
    contact_info: { email: 'payer@shop.example' },
  },
  refund: { created_at: '2024-06-01T11:59:30Z' },
  currency: { name: 'Russian rouble', symbolic_code: 'RUB', numeric_code: 643, exponent: 2 },
}
