import type { ErrorClass, Reply } from '../effects/call.ts'
import { CONNECTION_LOST, LONGEST, MOST_REPLY_BYTES } from '../effects/call.ts'

/** How a call can go wrong on the wire, where no reply says so. */
export const FAULTS = [
  'timeout',
  'connection_lost',
  'empty_body',
  'malformed_body',
  'wrong_content_type',
  'oversize_body',
] as const
export type Fault = (typeof FAULTS)[number]

/** Whether a word names a fault. */
export const isFault = (word: string): word is Fault => FAULTS.some(fault => fault === word)

/** Whether the called service itself has failed, or one behind it: on the wire another status. */
export type Origin = 'near' | 'far'

const unreadable = (why: string) =>
  ({ class: 'result_unexpected', reason: `The reply cannot be read. ${why}` }) as const

const tooLong = `The reply is longer than the ${MOST_REPLY_BYTES} bytes that are read at most.`

/** What the caller makes of each fault: the very words that its client says of such an answer, which a test holds it to. */
const OUTCOMES: Readonly<Record<Fault, { readonly class: ErrorClass; readonly reason: string }>> = {
  timeout: { class: 'result_unknown', reason: 'timeout' },
  connection_lost: { class: 'result_unknown', reason: CONNECTION_LOST },
  empty_body: unreadable('At byte 0, in message: 4 more bytes are needed, 0 left.'),
  malformed_body: unreadable('At byte 8, in function: 13 more bytes are needed, 1 left.'),
  wrong_content_type: unreadable(
    'At byte 0, in message: the message does not begin with the strict binary version word (found 0x3c21646f).',
  ),
  oversize_body: {
    class: 'result_unexpected',
    reason: tooLong,
  },
}

/**
 * What a call with a fault comes to. A timeout takes the whole `limit` in ms, which is how long its caller waits, though no longer than an answer can take; of a
 * connection that broke nobody can tell how long the answer would have `took`.
 */
export const faulty = (fault: Fault, limit: number, took?: number): Reply => {
  const spent =
    fault === 'timeout' ? Math.min(limit, LONGEST) : fault === 'connection_lost' ? undefined : took
  return { error: OUTCOMES[fault], ...(spent !== undefined && { took: spent }) }
}
