import type { Reply } from '../effects/call.ts'
import type { PaymentCallbackResult } from '../session/domain.ts'

/**
 * A provider's answer in one shape: ProcessPayment returns the bare result, HandlePaymentCallback wraps it beside
 * the response for the one who called back.
 */
export const resultOf = (
  reply: Reply,
): { result: PaymentCallbackResult['result']; response: string | undefined } => {
  const answer = 'result' in reply ? reply.result : {}
  if ('response' in answer) return { result: answer.result, response: answer.response }
  return { result: 'intent' in answer ? answer : {}, response: undefined }
}
