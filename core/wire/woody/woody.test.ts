import { describe, expect, test } from 'vitest'
import { encodeMessage } from '../message.ts'
import { functionsOf } from '../schema/services.ts'
import { WireError } from '../wireError.ts'
import { type Call, failureClass, type HttpAnswer, makeCall, readAnswer } from './client.ts'
import { fromHeader, type HttpHeaders, toHeader } from './headers.ts'
import { checkRequest, type HttpAnswerParts, makeAnswer, makeError } from './server.ts'

const getter = (headers: HttpHeaders) => (name: string) => headers[name] ?? null
const config = { sliding_window: 60_000, operation_time_limit: 1_200_000, pre_aggregation_size: 2 }
const operation = { operation_id: 'i.1', state: { start: { time_start: '2026-11-20T10:15:30Z' } } }
const registered: Call = {
  service: 'FaultDetector',
  function: 'RegisterOperation',
  value: { service_id: 'adapter.1', operation, service_config: config },
  ids: { trace: 'run-1', span: '3.RegisterOperation.1', parent: '3' },
}
const statistics = { service: 'FaultDetector', function: 'GetStatistics', seqid: 0 }
const answered = (parts: HttpAnswerParts): HttpAnswer => ({ ...parts, headers: getter(parts.headers) })
const now = 1_795_000_000_000

describe('client: makeCall', () => {
  test('the headers of a call in a conversation', () => {
    expect(makeCall({ ...registered, deadline: 1_795_000_000_250 }).headers).toEqual({
      'content-type': 'application/x-thrift',
      accept: 'application/x-thrift',
      'woody.trace-id': 'run-1',
      'woody.span-id': '3.RegisterOperation.1',
      'woody.parent-id': '3',
      'woody.deadline': new Date(1_795_000_000_250).toISOString(),
    })
  })

  test('the first call has the parent "undefined" and no deadline unless one is given', () => {
    const { headers } = makeCall({ ...registered, ids: { trace: 't', span: 's' } })
    expect(headers['woody.parent-id']).toBe('undefined')
    expect(headers).not.toHaveProperty('woody.deadline')
  })

  test('a value that does not fit the arguments is refused with its path', () => {
    const wrong = {
      ...registered,
      value: { service_id: 'a', operation: { operation_id: 'x', state: {} }, service_config: config },
    }
    expect(() => makeCall(wrong)).toThrow(WireError)
    expect(() => makeCall(wrong)).toThrow(
      'In operation.state: the union fault_detector.OperationState has no known field',
    )
  })
})

describe('client: readAnswer', () => {
  const read = (status: number, headers: HttpHeaders = {}, body: Uint8Array = new Uint8Array()) =>
    readAnswer(registered, { status, headers: getter(headers), body })

  test.each([
    [503, undefined, 'resource_unavailable'],
    [504, undefined, 'result_unknown'],
    [502, 'Result Unexpected', 'result_unexpected'],
    [502, 'Result Unknown', 'result_unknown'],
    [502, 'Resource Unavailable', 'resource_unavailable'],
    [502, 'resource unavailable', 'resource_unavailable'],
    [502, undefined, 'result_unexpected'],
    [502, 'Business Error', 'result_unexpected'],
    [502, 'Whatever', 'result_unexpected'],
    [500, undefined, 'result_unexpected'],
    [500, 'Resource Unavailable', 'result_unexpected'],
    [503, 'Result Unexpected', 'resource_unavailable'],
    [504, 'Result Unexpected', 'result_unknown'],
    [400, undefined, 'result_unexpected'],
    [404, undefined, 'result_unexpected'],
    [201, undefined, 'result_unexpected'],
    [302, undefined, 'result_unexpected'],
  ])('status %s with class %s is %s', (status, name, expected) => {
    const headers: HttpHeaders =
      name === undefined ? {} : { 'woody.error-class': name, 'woody.error-reason': 'why' }
    const reason = name === undefined ? `http code: ${status}` : 'why'
    expect(read(status, headers)).toEqual({ error: { class: expected, reason } })
  })

  test('200 with a void reply is a success', () => {
    expect(readAnswer(registered, answered(makeAnswer({ ...registered, seqid: 0 }, { ok: {} })))).toEqual({
      ok: { value: {} },
    })
  })

  test('200 with a declared exception gives its name', () => {
    const declared = { name: 'ServiceNotFoundException' }
    const parts = makeAnswer({ ...registered, seqid: 0 }, { declared })
    expect(parts.headers).toMatchObject({
      'woody.error-class': 'Business Error',
      'woody.error-reason': 'ServiceNotFoundException',
    })
    expect(readAnswer(registered, answered(parts))).toEqual({ declared: { ...declared, value: {} } })
  })

  test('200 with an application exception is unexpected, with its text', () => {
    const value = { $application_exception: { type: 6, message: 'внутри' } }
    const body = encodeMessage({ ...registered, message: 'exception', seqid: 0, value })
    expect(read(200, {}, body)).toEqual({
      error: { class: 'result_unexpected', reason: 'TApplicationException 6: внутри' },
    })
  })

  test.each([
    ['empty', new Uint8Array(), /cannot be read/],
    ['a page', new TextEncoder().encode('<html></html>'), /strict binary version/],
    ['for another function', encodeMessage({ ...statistics, message: 'reply', value: [] }), /GetStatistics/],
    ['a call', makeCall(registered).body, /is a call, not a reply/],
    ['another number', encodeMessage({ ...registered, seqid: 7, message: 'reply', value: {} }), /number 7/],
  ])('200 with a body that is %s is unexpected', (_, body, reason) => {
    expect(read(200, {}, body)).toEqual({
      error: { class: 'result_unexpected', reason: expect.stringMatching(reason) },
    })
  })

  test.each([
    ['refused', 'resource_unavailable'],
    ['dns', 'resource_unavailable'],
    ['deadline', 'resource_unavailable'],
    ['timeout', 'result_unknown'],
    ['reset', 'result_unknown'],
    ['partial', 'result_unknown'],
  ] as const)('no answer because of %s is %s', (failure, expected) => {
    expect(failureClass(failure)).toBe(expected)
  })
})

describe('server: checkRequest', () => {
  const { headers, body } = makeCall({ ...registered, deadline: now + 1 })
  const check = (change: {
    method?: string
    headers?: Record<string, string | undefined>
    body?: Uint8Array
  }) => {
    const merged: Readonly<Record<string, string | undefined>> = { ...headers, ...change.headers }
    const request = {
      method: change.method ?? 'POST',
      headers: (name: string) => merged[name],
      body: change.body ?? body,
    }
    return checkRequest('FaultDetector', request, now)
  }
  const statusOf = (result: ReturnType<typeof check>) => ('refusal' in result ? result.refusal.status : 200)

  test('a good request gives the call, the ids and the deadline', () => {
    expect(check({})).toEqual({
      call: {
        service: 'FaultDetector',
        function: 'RegisterOperation',
        message: 'call',
        seqid: 0,
        value: registered.value,
      },
      ids: { trace: 'run-1', span: '3.RegisterOperation.1', parent: '3' },
      deadline: now + 1,
    })
  })

  // From the first check to the last: each request fails its own check and every later one.
  const bad = {
    body: new Uint8Array([1]),
    empty: new Uint8Array(),
    past: new Date(now).toISOString(),
    noIds: { 'woody.trace-id': undefined, 'woody.span-id': undefined, 'woody.parent-id': undefined },
  }
  test.each([
    ['method', { method: 'GET', headers: { 'content-type': 'text/html', accept: 'text/html' } }, 405],
    ['content type', { headers: { 'content-type': 'text/html', accept: 'text/html' } }, 415],
    ['accept', { headers: { accept: 'text/html', ...bad.noIds } }, 406],
    ['ids', { headers: { ...bad.noIds, 'woody.deadline': 'soon' } }, 400],
    ['deadline syntax', { headers: { 'woody.deadline': 'soon' }, body: bad.empty }, 400],
    ['deadline passed', { headers: { 'woody.deadline': bad.past }, body: bad.empty }, 503],
    ['empty', { body: bad.empty }, 400],
    ['undecodable', { body: bad.body }, 400],
  ])('the check of the %s', (_, change, status) => {
    expect(statusOf(check(change))).toBe(status)
  })

  test.each([
    ['content type missing', { 'content-type': undefined }, 415],
    ['content type with a parameter', { 'content-type': 'application/x-thrift; charset=utf-8' }, 415],
    ['accept missing', { accept: undefined }, 200],
    ['accept of everything', { accept: '*/*' }, 200],
    ['accept in a list', { accept: 'text/html, application/x-thrift;q=0.5' }, 200],
    ['accept refused by weight', { accept: 'application/x-thrift;q=0' }, 406],
    ['parent missing', { 'woody.parent-id': undefined }, 400],
    ['span empty', { 'woody.span-id': '' }, 400],
    ['no deadline', { 'woody.deadline': undefined }, 200],
    ['an empty deadline', { 'woody.deadline': '' }, 400],
    ['a deadline without a zone', { 'woody.deadline': '2030-01-01T00:00:00' }, 400],
    ['a deadline in another zone', { 'woody.deadline': '2030-01-01T00:00:00+03:00' }, 400],
    ['a deadline on a day that is not', { 'woody.deadline': '2030-02-30T00:00:00Z' }, 400],
    ['a deadline at this very moment', { 'woody.deadline': bad.past }, 503],
  ])('%s', (_, change, status) => {
    expect(statusOf(check({ headers: change }))).toBe(status)
  })

  test('a refusal says why in headers, and 405 says which method', () => {
    expect(check({ method: 'GET' })).toMatchObject({
      refusal: { status: 405, headers: { allow: 'POST', 'woody.error-class': 'Result Unexpected' } },
    })
    expect(check({ headers: { 'woody.span-id': undefined } })).toMatchObject({
      refusal: { headers: { 'woody.error-reason': 'The header woody.span-id is missing.' } },
    })
  })

  test('a reply in place of a call is refused', () => {
    const reply = encodeMessage({ ...statistics, message: 'reply', value: [] })
    expect(check({ body: reply })).toMatchObject({ refusal: { status: 400 } })
  })
})

describe('server: answers', () => {
  test.each([
    ['result_unexpected', 'near', 500],
    ['result_unexpected', 'far', 502],
    ['resource_unavailable', 'near', 503],
    ['resource_unavailable', 'far', 502],
    ['result_unknown', 'near', 504],
    ['result_unknown', 'far', 502],
  ] as const)('%s from %s is status %s and comes back as it was', (name, where, status) => {
    const parts = makeError(name, 'нет ответа', where)
    expect(parts.status).toBe(status)
    expect(readAnswer(registered, answered(parts))).toEqual({ error: { class: name, reason: 'нет ответа' } })
  })

  test('every reason can stand in a header of fetch and is read back', () => {
    for (const reason of [
      'plain',
      'причина — «да»',
      'line\r\nwoody.error-class: x',
      '💳\ud800',
      'x'.repeat(5000),
    ]) {
      const written = toHeader(reason)
      expect(new Headers({ reason: written }).get('reason')).toBe(written)
      expect(reason.replace(/[\r\n]+/g, ' ').replace('\ud800', '\ufffd')).toContain(fromHeader(written))
    }
    expect(fromHeader('caf\u00e9')).toBe('caf\u00e9')
  })

  test('an exception that the function does not declare is refused', () => {
    const [init] = functionsOf('FaultDetector').values()
    expect(init?.exceptions.fields).toEqual([])
    const call = { service: 'FaultDetector', function: 'InitService', seqid: 0 }
    expect(() => makeAnswer(call, { declared: { name: 'ServiceNotFoundException' } })).toThrow(WireError)
    expect(() => makeAnswer(call, { ok: { lost: 1 } })).toThrow(WireError)
  })
})
