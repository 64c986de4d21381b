import { getResponse } from 'msw'
import { requestOf } from 'sessionscope/machine/advance.ts'
import { answer, callNumber } from 'sessionscope/scenario/answer.ts'
import { runsBy } from 'sessionscope/scenario/trace.ts'
import { callOf, replyFrom } from 'sessionscope/wire/calls.ts'
import { encodeMessage, makeCall, readAnswer } from 'sessionscope/wire/index.ts'
import { fromHeader } from 'sessionscope/wire/woody/headers.ts'
import { describe, expect, test, vi } from 'vitest'
import { handlersFor } from './msw/handlers.ts'
import { createRouter } from './router.ts'
import { libraryEntries, openEntry } from './scenarios/index.ts'

const base = 'https://docs.example/demo/'
const provider = `${base}mock/provider`

const [first] = libraryEntries
if (!first) throw new Error('the library is empty')
const { scenario } = openEntry(first)

/** The first call of the opening scenario, as the page would make it. */
const call = (() => {
  for (const run of runsBy(scenario)) {
    const request = requestOf(run)
    if (!request) continue
    const number = callNumber(run, request)
    const asked = callOf(request, run.now)
    const ids = { trace: 'run-1', span: '2.ProcessPayment.1', parent: '2' }
    return { run, request, number, asked, ...makeCall({ ...asked, ids, deadline: run.now + 30_000 }) }
  }
  throw new Error('the opening scenario makes no call')
})()

const find = (traceId: string) => (traceId === 'run-1' ? { scenario, now: call.run.now } : undefined)
const route = createRouter({ base, find })

const good: Readonly<Record<string, string>> = {
  ...call.headers,
  'x-sessionscope-attempt': '1',
  'x-sessionscope-of-service': '1',
}

interface Change {
  readonly url?: string
  readonly method?: string
  /** An empty text takes the header away. */
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Uint8Array<ArrayBuffer>
}

const requestWith = ({
  url = provider,
  method = 'POST',
  headers = {},
  body = call.body,
}: Change): Request => {
  const kept = Object.entries({ ...good, ...headers }).filter(([, value]) => value !== '')
  return new Request(url, { method, headers: kept, ...(method === 'POST' && { body }) })
}

const routed = async (change: Change): Promise<Response> => {
  const response = await route(requestWith(change))
  if (!response) throw new Error('passed on')
  return response
}

const reason = async (headers: Record<string, string>) =>
  fromHeader((await routed({ headers })).headers.get('woody.error-reason') ?? '')

describe('the answer', () => {
  test('a good call gets the scenario’s answer, and how long it took', async () => {
    const response = await routed({})
    const reply = answer(scenario, call.request, call.number)
    const { took, ...said } = reply
    expect(response.headers.get('x-sessionscope-took')).toBe(String(took))
    const body = new Uint8Array(await response.arrayBuffer())
    const headers = (name: string) => response.headers.get(name)
    expect(replyFrom(readAnswer(call.asked, { status: response.status, headers, body }))).toStrictEqual(said)
  })

  test('it comes at once, however long it took', async () => {
    vi.useFakeTimers()
    try {
      expect((await routed({})).status).toBe(200)
      expect(vi.getTimerCount()).toBe(0)
    } finally {
      vi.useRealTimers()
    }
  })

  test('a query is no part of the address', async () => {
    expect((await routed({ url: `${provider}?x=1` })).status).toBe(200)
  })
})

describe('refusals, in the protocol’s order', () => {
  const empty = new Uint8Array()
  const noIds = { 'woody.trace-id': '', 'woody.span-id': '', 'woody.parent-id': '' }
  const reply = encodeMessage({
    service: 'FaultDetector',
    function: 'InitService',
    message: 'reply',
    value: {},
    seqid: 0,
  })
  const cases: readonly (readonly [string, Change, number])[] = [
    ['method', { method: 'GET', headers: { 'content-type': 'text/html' } }, 405],
    ['content type', { headers: { 'content-type': 'text/html', accept: 'text/html' } }, 415],
    ['accept', { headers: { accept: 'text/html', ...noIds } }, 406],
    ['ids', { headers: { ...noIds, 'woody.deadline': 'soon' } }, 400],
    ['deadline syntax', { headers: { 'woody.deadline': 'soon' }, body: empty }, 400],
    [
      'deadline passed, by the run’s clock',
      { headers: { 'woody.deadline': '2024-06-01T12:00:00Z' }, body: empty },
      503,
    ],
    ['empty body', { body: empty }, 400],
    ['undecodable body', { body: new TextEncoder().encode('<html></html>') }, 400],
    ['cut body', { body: call.body.slice(0, -1) }, 400],
    ['a reply as a call', { body: reply }, 400],
    ['a call to the other service', { url: `${base}mock/fault-detector` }, 400],
    ['unknown run', { headers: { 'woody.trace-id': 'run-2' } }, 500],
    ['span of another function', { headers: { 'woody.span-id': '2.HandlePaymentCallback.1' } }, 500],
    ['span without a number', { headers: { 'woody.span-id': '2.ProcessPayment' } }, 500],
    ['span with number 0', { headers: { 'woody.span-id': '0.ProcessPayment.1' } }, 500],
    ['span with more', { headers: { 'woody.span-id': '2.ProcessPayment.1.1' } }, 500],
    ['attempt missing', { headers: { 'x-sessionscope-attempt': '' } }, 500],
    ['place missing', { headers: { 'x-sessionscope-of-service': 'first' } }, 500],
  ]

  test.each(cases)('%s', async (_, change, status) => {
    const response = await routed(change)
    const expected = status === 503 ? 'Resource Unavailable' : 'Result Unexpected'
    expect([response.status, response.headers.get('woody.error-class')]).toEqual([status, expected])
    expect(response.headers.get('woody.error-reason')).not.toBeNull()
    expect((await response.arrayBuffer()).byteLength).toBe(0)
  })

  test('an unknown run is named, and a wrong span is told how to be right', async () => {
    expect(await reason({ 'woody.trace-id': 'run-2' })).toBe('No open run has the trace id run-2.')
    expect(await reason({ 'woody.span-id': 'x' })).toMatch(/<wake-up>\.ProcessPayment\.<n>/)
  })

  test('a function that the algorithm never calls is refused', async () => {
    const value = { services: [] }
    const body = encodeMessage({
      service: 'FaultDetector',
      function: 'GetStatistics',
      message: 'call',
      value,
      seqid: 0,
    })
    const response = await routed({ url: `${base}mock/fault-detector`, body })
    expect([response.status, response.headers.get('woody.error-reason')]).toEqual([
      500,
      'The session algorithm does not call GetStatistics.',
    ])
  })
})

describe('nothing but the two addresses', () => {
  const elsewhere = [
    base,
    `${base}mock`,
    `${base}mock/`,
    `${base}mock/provider/`,
    `${base}mock/provider/x`,
    `${base}mock/providers`,
    `${base}mock/other`,
    `${base}mock/Provider`,
    'https://docs.example/mock/provider',
    'https://docs.example/other/mock/provider',
    'https://evil.example/demo/mock/provider',
    'http://docs.example/demo/mock/provider',
    'https://docs.example:8443/demo/mock/provider',
    `${base}?${provider}`,
  ]

  test.each(elsewhere)('%s is passed on', async url => {
    const handlers = handlersFor(route, base)
    for (const method of ['POST', 'GET']) {
      expect(await route(requestWith({ url, method }))).toBeUndefined()
      expect(await getResponse(handlers, requestWith({ url, method }))).toBeUndefined()
    }
  })

  test('the app may lie in a file', async () => {
    const fromFile = createRouter({ base: 'file:///home/me/sessionscope/', find })
    expect((await fromFile(requestWith({ url: 'file:///home/me/sessionscope/mock/provider' })))?.status).toBe(
      200,
    )
    expect(await fromFile(requestWith({ url: 'file:///home/me/mock/provider' }))).toBeUndefined()
  })
})
