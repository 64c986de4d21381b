import { fileText } from 'sessionscope/scenario/serialize.ts'
import { scenario as en } from '../words/en/scenario.ts'
import { scenario as ru } from '../words/ru/scenario.ts'

/** Whether a title is one that a scenario was begun with. */
export const isBegun = (title: unknown): boolean => {
  const number = Number(/\d+$/.exec(String(title))?.[0])
  return [ru, en].some(words => words.begun(number) === title)
}

/** The text of a scenario to begin with: a payment that is to be processed, and a provider that finishes it well. */
export const newScenario = (number: number): string =>
  fileText({
    version: 4,
    id: `scenario-${number}`,
    title: { ru: ru.begun(number), en: en.begun(number) },
    payment: {
      invoice_id: 'inv-1',
      payment_id: '1',
      target: { processed: {} },
      cost: { amount: 42000, currency: { symbolic_code: 'RUB' } },
    },
    route: { provider: { id: 1 }, terminal: { id: 1 } },
    config: { payment_retry_policy: { processed: { intervals: [1, 1, 1] } } },
    answers: {
      provider: [
        {
          when: { function: 'ProcessPayment' },
          answer: {
            took: 420,
            result: {
              intent: { finish: { status: { success: {} } } },
              trx: { id: '1.brovider', extra: {} },
            },
          },
        },
      ],
    },
  })
