import { CRITICAL_RATE, MOST_A_MINUTE, SERVICE_CONFIG } from 'sessionscope/effects/faultDetector.ts'
import { counted, type Forms } from '../counted.ts'

const en = (forms: Forms) => (count: number) => counted('en', count, forms)

const format = (number: number): string => number.toLocaleString('en')
const critical = format(CRITICAL_RATE)
const window = `${SERVICE_CONFIG.sliding_window / 1000}\u00a0s`
const limit = `${SERVICE_CONFIG.operation_time_limit / 60_000}\u00a0min`

/** Loaded with the fault detector's tab, not with the page. */
export const detector = {
  concerns: { availability: 'Availability', conversion: 'Conversion' },
  whatOf: {
    availability: 'Does the adapter answer at all?',
    conversion: 'Do payments get through?',
  },
  rate: 'Failure rate',
  rateOf: (figure: string) => `failure rate ${figure}`,
  threshold: `The threshold, ${critical}`,
  noRate: 'no operations',
  // A share of a load is no whole number: no noun stands beside it.
  counts: (operations: number, errors: number, overtime: number) =>
    `operations ${format(operations)} · errors ${format(errors)} · overtime ${format(overtime)}`,
  verdicts: {
    availability: {
      usable: `Routing takes the route: the rate is below ${critical}.`,
      unknown: 'Routing takes the route: there is nothing against it.',
      rejected: {
        before: `From ${critical} on, routing rejects the route: `,
        code: 'adapter_unavailable',
        after: '.',
      },
    },
    conversion: {
      usable: `Routing keeps the route in its place: the rate is below ${critical}.`,
      unknown: 'Routing keeps the route in its place: there is nothing against it.',
      lower: `From ${critical} on, routing ranks the route lower, but does not reject it.`,
    },
  },
  told: 'What it was told',
  toldAbout: `Newest first. Only what it accepted counts; the window is the last ${window} of the run’s time.`,
  nothingTold:
    'The fault detector has been told nothing yet. It hears of each call to the adapter right after it, and of the payment’s end.',
  states: { start: 'begun', finish: 'done', error: 'failed' },
  init: 'service set up',
  answers: {
    service_not_found: 'not accepted: the service is unknown',
    result_unexpected: 'not accepted: the detector answered with an error',
    result_unknown: 'may have arrived; not counted',
    resource_unavailable: 'did not arrive: the detector is not available',
  } as Readonly<Record<string, string>>,
  outside: 'out of the window, counts no more',
  earlier: en({ one: 'earlier message', other: 'earlier messages' }),
  load: 'Background load',
  loadAbout:
    'The few operations of one payment say little: each failure moves the rate far. Other payments through the same provider count in both figures; they are saved with the scenario.',
  addLoad: 'Add other payments',
  perMinute: 'Operations a minute',
  share: 'Share of errors, from 0 to 1',
  mistakes: {
    perMinute: `Write a whole number from 0 to ${format(MOST_A_MINUTE)}.`,
    share: 'Write a number from 0 to 1, such as 0.25.',
  },
  formula: 'How it is reckoned',
  formulaAbout: `The formula is ours: (errors + overtime) / operations, over the window. The service aggregates in a way of its own, which is not copied here. Overtime is an operation that lasts more than ${limit}.`,
  harmless: 'Whatever the fault detector answers, and even if it is down, the payment goes on unchanged.',
}
