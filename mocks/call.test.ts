import { CONNECTION_LOST } from 'sessionscope/effects/call.ts'
import { requestOf } from 'sessionscope/machine/advance.ts'
import { callNumber } from 'sessionscope/scenario/answer.ts'
import { runsBy } from 'sessionscope/scenario/trace.ts'
import { answerTo } from 'sessionscope/wire/calls.ts'
import { describe, expect, test } from 'vitest'
import { type OutgoingCall, perform, type Send } from './call.ts'
import { libraryEntries, openEntry } from './scenarios/index.ts'

const base = 'https://docs.example/demo/'

/** The calls of the opening scenario: the first to the provider, the second to the fault detector. */
const [toProvider, toDetector] = (() => {
  const [first] = libraryEntries
  const runs = first ? [...runsBy(openEntry(first).scenario)] : []
  const calls = runs.flatMap((run): OutgoingCall[] => {
    const request = run.reply === undefined ? requestOf(run) : undefined
    if (!request) return []
    return [{ request, number: callNumber(run, request), traceId: 'run-1', now: run.now }]
  })
  const [one, two] = calls
  if (!one || !two) throw new Error('the opening scenario has too few calls')
  return [one, two]
})()

/** The request as it leaves; whoever gets it is out of order. */
const sent = async (call: OutgoingCall): Promise<Request> => {
  const seen: Request[] = []
  const send: Send = request => {
    seen.push(request)
    return Promise.resolve(new Response(null, { status: 500 }))
  }
  await perform(send, base, call)
  const [request] = seen
  if (!request) throw new Error('nothing was sent')
  return request
}

const failing =
  (error: unknown): Send =>
  () =>
    Promise.reject(error)

describe('what is sent', () => {
  test('a provider call: its number in span and headers, its deadline by the run’s clock', async () => {
    const request = await sent({ ...toProvider, providerTimeout: 30_000 })
    expect([request.method, request.url]).toEqual(['POST', `${base}mock/provider`])
    expect(Object.fromEntries(request.headers)).toEqual({
      accept: 'application/x-thrift',
      'content-type': 'application/x-thrift',
      'woody.trace-id': 'run-1',
      'woody.span-id': '2.ProcessPayment.1',
      'woody.parent-id': '2',
      'woody.deadline': '2024-06-01T12:00:30Z',
      'x-sessionscope-attempt': '1',
      'x-sessionscope-of-service': '1',
    })
  })

  test('a call to the fault detector goes to its own address, with its own limit', async () => {
    const request = await sent(toDetector)
    expect(request.url).toBe(`${base}mock/fault-detector`)
    expect(request.headers.get('woody.span-id')).toBe('2.RegisterOperation.1')
    expect(request.headers.get('woody.deadline')).toBe('2024-06-01T12:00:04.420Z')
  })
})

const coded = (code: string) =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) })

const page: Send = () => Promise.resolve(new Response('<html></html>', { status: 404 }))

describe('what comes back', () => {
  test.each([
    ['connection refused', coded('ECONNREFUSED'), 'resource_unavailable', 'ECONNREFUSED'],
    ['name not found', coded('ENOTFOUND'), 'resource_unavailable', 'ENOTFOUND'],
    ['timeout', coded('ETIMEDOUT'), 'result_unknown', 'ETIMEDOUT'],
    ['connection reset', coded('ECONNRESET'), 'result_unknown', CONNECTION_LOST],
    ['no reason given, as in a browser', new TypeError('Failed to fetch'), 'result_unknown', CONNECTION_LOST],
    ['something that is no error', 'gone', 'result_unknown', CONNECTION_LOST],
  ])('%s', async (_, error, expected, reason) => {
    expect(await perform(failing(error), base, toProvider)).toEqual({ error: { class: expected, reason } })
  })

  test('an answer that breaks off is unknown', async () => {
    const body = new ReadableStream({ start: controller => controller.error(new TypeError('broken off')) })
    expect(await perform(() => Promise.resolve(new Response(body)), base, toProvider)).toEqual({
      error: { class: 'result_unknown', reason: 'broken off' },
    })
  })

  test('another server’s page is unexpected', async () => {
    expect(await perform(page, base, toProvider)).toEqual({
      error: { class: 'result_unexpected', reason: 'http code: 404' },
    })
  })

  test.each([
    ['420', { took: 420 }],
    ['0', { took: 0 }],
    ['-1', {}],
    ['soon', {}],
    ['1e9', {}],
  ])('an answer that took %s', async (took, expected) => {
    const call = { service: 'FaultDetector', function: 'RegisterOperation', seqid: 0 }
    const { status, headers, body } = answerTo(call, { result: {} })
    const send: Send = () =>
      Promise.resolve(new Response(body, { status, headers: { ...headers, 'x-sessionscope-took': took } }))
    expect(await perform(send, base, toDetector)).toStrictEqual({ result: {}, ...expected })
  })
})

test('of a reply without end no more is read than tells that it is too long', async () => {
  const chunk = new Uint8Array(300_000)
  let read = 0
  let cancelled = false
  const endless = new ReadableStream<Uint8Array>(
    {
      pull: controller => {
        read++
        controller.enqueue(chunk)
      },
      cancel: () => {
        cancelled = true
      },
    },
    { highWaterMark: 0 },
  )
  const headers = { 'content-type': 'application/vnd.apache.thrift.binary' }
  const reply = await perform(() => Promise.resolve(new Response(endless, { headers })), base, toProvider)
  expect(reply).toMatchObject({ error: { reason: expect.stringContaining('longer than the 1000000 bytes') } })
  expect({ read, cancelled }).toEqual({ read: 4, cancelled: true })
})

const abortedBy = (behave: (controller: AbortController) => Promise<Response>) => {
  const controller = new AbortController()
  return perform(() => behave(controller), base, { ...toProvider, signal: controller.signal })
}

/** Fetch does not begin with a request that is aborted already. */
const fetching: Send = async request => {
  request.signal.throwIfAborted()
  return new Response()
}

describe('an aborted call rejects and is never a reply', () => {
  test('before it is sent', async () => {
    const signal = AbortSignal.abort('stepped back')
    await expect(perform(fetching, base, { ...toProvider, signal })).rejects.toBe('stepped back')
  })

  test('while it is away', async () => {
    const aborted = abortedBy(controller => {
      controller.abort('stepped back')
      return Promise.reject(new TypeError('aborted'))
    })
    await expect(aborted).rejects.toBe('stepped back')
  })

  test('while its answer is read', async () => {
    const aborted = abortedBy(controller => {
      controller.abort('stepped back')
      return Promise.resolve(new Response())
    })
    await expect(aborted).rejects.toBe('stepped back')
  })
})
