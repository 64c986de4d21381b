import type { Reply, Request, Tell } from './call.ts'

/** How a reply is called in a trace: `ok`, `service_not_found`, or the class of the transport error. */
export const replyName = (reply: Reply): string => {
  if ('error' in reply) return reply.error.class
  return 'exception' in reply ? 'service_not_found' : 'ok'
}

/** A finished call as the recordings list it. */
export const logged = (request: Request, reply: Reply): Record<string, unknown> => {
  if (request.service === 'fault_detector') return { ...request, reply: replyName(reply) }
  const { context, ...call } = request
  return { session: context.session, ...call, options: context.options ?? {} }
}

/** Something told, as the recordings list it: just what was said. */
export const told = (tell: Tell): Record<string, unknown> => ({ ...tell })
