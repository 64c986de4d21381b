import type { People } from '../payment/given.ts'

/** The context of a call in which all that a scenario may say of people, and a target, stand: to be put on the wire. */
export const sampleContext = ({ shop, invoice, payment, refund, currency }: People, target: object) => {
  const cost = { amount: 0, currency }
  return {
    context: {
      session: { target },
      payment_info: {
        shop,
        invoice: { ...invoice, id: '', cost },
        payment: { ...payment, id: '', cost },
        refund: { ...refund, id: '', cash: cost },
      },
    },
  }
}
