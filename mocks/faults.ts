import { MOST_REPLY_BYTES } from 'sessionscope/effects/call.ts'
import type { Fault } from 'sessionscope/scenario/fault.ts'
import { contentType } from 'sessionscope/wire/index.ts'

/** The start of a reply that announces a longer name than there is. */
const CUT_OFF = [0x80, 0x01, 0x00, 0x02, 0x00, 0x00, 0x00, 0x0e, 0x50]

const page = '<!doctype html><title>502 Bad Gateway</title>'

const answered = (
  type: string,
  body: string | Uint8Array<ArrayBuffer>,
  took: Readonly<Record<string, string>>,
) => new Response(body, { status: 200, headers: { 'content-type': type, ...took } })

/**
 * What comes over the wire in place of a reply; undefined for a timeout, which is told by its class and its time alone,
 * since nobody waits here. `took` is the header that says how long it took.
 */
export const faultyResponse = (
  fault: Fault,
  took: Readonly<Record<string, string>>,
): Response | undefined => {
  switch (fault) {
    case 'timeout':
      return undefined
    case 'connection_lost':
      return Response.error()
    case 'empty_body':
      return answered(contentType, '', took)
    case 'malformed_body':
      return answered(contentType, Uint8Array.from(CUT_OFF), took)
    case 'wrong_content_type':
      return answered('text/html', page, took)
    case 'oversize_body':
      return answered(contentType, new Uint8Array(MOST_REPLY_BYTES + 1), took)
  }
}
