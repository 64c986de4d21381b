import { requestOf } from 'sessionscope/machine/advance.ts'
import { runAt } from 'sessionscope/run/history.ts'
import { callNumber } from 'sessionscope/scenario/answer.ts'
import { replyFrom } from 'sessionscope/wire/calls.ts'
import { readAnswer } from 'sessionscope/wire/index.ts'
import { expect, test } from 'vitest'
import { perform } from '../../../mocks/call.ts'
import { recorded } from '../recorded.ts'
import { isLate, limitOf, replyMessage, requestMessage } from './wireCall.ts'

const { past } = recorded('callback-finish')
const calls = past.log.runs.flatMap((run, index) => {
  const request = run.reply === undefined ? requestOf(run) : undefined
  return request ? [{ run, request, reply: runAt(past, index + 1).reply }] : []
})

/** What the transport really sends. */
const sent = async (run: (typeof calls)[number]['run'], request: (typeof calls)[number]['request']) => {
  let caught: Request | undefined
  const stopped = new AbortController()
  await perform(
    caughtRequest => {
      caught = caughtRequest
      stopped.abort()
      return Promise.reject(stopped.signal.reason)
    },
    'http://localhost/',
    {
      request,
      number: callNumber(run, request),
      traceId: 'the-run',
      now: run.now,
      providerTimeout: limitOf(run, request),
      signal: stopped.signal,
    },
  ).catch(() => undefined)
  if (!caught) throw new Error('nothing was sent')
  const copy = new Request(caught, { signal: new AbortController().signal })
  return { headers: Object.fromEntries(copy.headers), body: new Uint8Array(await copy.arrayBuffer()) }
}

test('headers and bytes are those that the transport sends', async () => {
  expect(calls.length).toBeGreaterThan(4)
  for (const { run, request } of calls) {
    const shown = requestMessage(run, request, 'the-run')
    if ('refusal' in shown) throw new Error(shown.refusal)
    const { headers, body } = await sent(run, request)
    expect(shown.headers).toEqual(headers)
    expect([...shown.body]).toEqual([...body])
  }
})

test('the answer shown is one that reads back as the reply', () => {
  for (const { run, request, reply } of calls) {
    if (!reply) continue
    const shown = replyMessage(run, request, reply)
    if ('refusal' in shown) throw new Error(shown.refusal)
    const service = request.service === 'provider' ? 'ProviderProxy' : 'FaultDetector'
    const { took: _, ...told } = reply
    expect(
      replyFrom(
        readAnswer(
          { service, function: request.function },
          { status: shown.status ?? 0, headers: name => shown.headers[name], body: shown.body },
        ),
      ),
    ).toEqual(told)
  }
})

test('an error travels in status and headers, without a body', () => {
  const [first] = calls
  if (!first) throw new Error('no call')
  const error = { error: { class: 'resource_unavailable' as const, reason: 'down' } }
  expect(replyMessage(first.run, first.request, error)).toMatchObject({
    status: 503,
    headers: { 'woody.error-class': 'Resource Unavailable', 'woody.error-reason': 'down' },
    value: undefined,
  })
})

test('a reply is late when it took as long as the limit, whatever its reason is called', () => {
  const error = { class: 'result_unknown' as const, reason: 'timeout' }
  expect([isLate({ error, took: 30_000 }, 30_000), isLate({ error, took: 40 }, 30_000)]).toEqual([
    true,
    false,
  ])
})

test('a reply that does not fit its function is told in words', () => {
  const provider = calls.find(({ request }) => request.service === 'provider')
  if (!provider) throw new Error('no provider call')
  const misfit = { result: { intent: { finish: 1 } } as never }
  expect(replyMessage(provider.run, provider.request, misfit)).toMatchObject({
    refusal: expect.stringContaining('finish'),
  })
})
