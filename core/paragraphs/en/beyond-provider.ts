import type { BeyondKey, ParagraphText } from '../keys.ts'

/** The provider call and the fault detector: English texts. */
export const beyondProviderEn = {
  'beyond.provider.call-id': {
    title: 'Each call has an id of its own',
    text: 'Every call to the adapter gets a fresh unique id. Only the fault detector needs it: the availability operation is named after it.',
  },
  'beyond.provider.options': {
    title: 'Merge the proxy options',
    text: 'The options of the terminal, of the provider and of the adapter itself are merged into one set. Where names coincide, the terminal’s value beats the provider’s, and the provider’s beats the one in the adapter’s definition.',
  },
  'beyond.provider.address': {
    title: 'Where to call',
    text: 'The session’s route names the provider, and the provider names its adapter. The address of the call stands in the adapter’s definition.',
  },
  'beyond.provider.info-capture': {
    title: 'What the adapter learns about a capture',
    text: 'For the target `captured` the payment information also has the field `capture` with the cost to be captured. This tells the adapter how much to take, which is less than the payment’s cost when the capture is partial.',
  },
  'beyond.provider.info-refund': {
    title: 'What the adapter learns about a refund',
    text: 'For a refund the payment information has the field `refund` with its id, time, cash and transaction. That transaction is the one of the refund’s own session; the payment’s stands beside it in the field `payment`.',
  },
  'beyond.provider.info-trx': {
    title: 'The transaction in the payment information',
    text: 'In the field `payment` the adapter finds the payment’s current transaction. It tells which of the provider’s operations the call is about, even if the session is a different one by now.',
  },
  'beyond.provider.answered': {
    title: 'The adapter has answered',
    text: 'An answer is there, so the availability is told `finish`, whatever the answer says. To the availability a failure reported by the provider is an answer too: the adapter works.',
  },
  'beyond.provider.error': {
    title: 'The call has failed',
    text: 'On a transport error (`result_unexpected`, `result_unknown` or `resource_unavailable`) the availability is told `error`. Then the same error is raised again and cuts the wake-up short, so not one change is stored.',
  },
  'beyond.provider.error-conversion': {
    title: 'An unusable answer spoils the conversion',
    text: 'If the error is `result_unexpected` and the target is `processed`, the conversion is told `error` as well, before the error is raised. With the other two errors, or another target, the conversion is told nothing.',
  },
  'beyond.fd.availability': {
    title: 'Availability: does the adapter answer',
    text: 'It is reported after every call to the adapter, whatever the target. The service is `hellgate_service.adapter_availability.<provider>`, the operation `hellgate_operation.adapter_availability.<call id>`.',
  },
  'beyond.fd.conversion': {
    title: 'Conversion: do payments get through',
    text: 'It is reported for `processed` only: at a success, at a fatal failure and at `result_unexpected`; a failure that is followed by a retry does not count. The service is `hellgate_service.provider_conversion.<provider>`, the operation `hellgate_operation.provider_conversion.<invoice>.<payment>`, one for all attempts.',
  },
  'beyond.fd.start': {
    title: 'The operation has started',
    text: 'First comes `RegisterOperation` with the state `start`. The call to the adapter is over by then, so the fault detector gets the start and the end of the operation back to back.',
  },
  'beyond.fd.not-found': {
    title: 'The detector does not know the service',
    text: 'The answer to `start` is `ServiceNotFound`: the detector has never heard of this service. It is created with `InitService` and `start` is sent once more; the answers to both make no difference.',
  },
  'beyond.fd.end': {
    title: 'The operation has ended',
    text: 'Last comes `RegisterOperation` with `finish` or `error`. Its answer does not matter: even `ServiceNotFound` is passed over here.',
  },
  'beyond.fd.errors': {
    title: 'A broken detector does not hold up a payment',
    text: 'Any error of a call to the fault detector goes to the log and no further. The statistics may lose a point, but the payment does not depend on them.',
  },
  'beyond.fd.config': {
    title: 'Settings for the detector',
    text: 'Each call carries a sliding window of 60,000 ms, an operation time limit of 1,200,000 ms and a pre-aggregation of 2 s; as shipped, the time limit for availability is 10,000 ms. The call itself may take up to 4,000 ms.',
  },
  'beyond.fd.disabled': {
    title: 'The detector is switched off',
    text: 'When the configuration switches the fault detector off, it is not called at all. Hellgate’s own test suites work this way; the payment takes the same course.',
  },
  'beyond.fd.status-of-failure': {
    title: 'Is the provider to blame for the failure',
    text: 'A fatal failure tells the conversion `error` only if it is `authorization_failed` with a sub code that is not benign; everything else, `operation_timeout` included, tells `finish`. The benign ones are listed in `benign_failures`: `insufficient_funds`, `rejected_by_issuer` and `processing_deadline_reached` as shipped. A code that the protocol does not know is never benign, even when the list names it.',
  },
} satisfies Partial<Record<BeyondKey, ParagraphText>>
