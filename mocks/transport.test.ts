import { describe, expect, test } from 'vitest'
import type { Route } from './router.ts'
import { pageTransport, startTransport } from './transport.ts'

const route: Route = async ({ url }) => (url.endsWith('/meant') ? new Response('answered') : undefined)
const request = (path: string, signal?: AbortSignal) =>
  new Request(`https://docs.example/${path}`, signal ? { signal } : {})

const worker = () => {
  const made = { stops: 0, stop: async () => void made.stops++ }
  return made
}

describe('in the page', () => {
  test('the router answers, and what it does not know fails as a lost network would', async () => {
    const { by, send } = pageTransport(route)
    expect(by).toBe('page')
    expect(await (await send(request('meant'))).text()).toBe('answered')
    await expect(send(request('other'))).rejects.toThrow(TypeError)
  })

  test('an aborted request is not answered', async () => {
    await expect(pageTransport(route).send(request('meant', AbortSignal.abort('gone')))).rejects.toBe('gone')
  })
})

const refuse = (): never => {
  throw new Error('no storage')
}

describe('start', () => {
  test('a worker that starts answers, and can be stopped', async () => {
    const started = worker()
    const transport = await startTransport(route, async () => started)
    expect([transport.by, transport.reason]).toEqual(['service worker', undefined])
    await transport.stop()
    expect(started.stops).toBe(1)
  })

  test('a worker that cannot start leaves the page to answer, with the reason', async () => {
    const transport = await startTransport(route, () => Promise.reject(new Error('not allowed')))
    expect([transport.by, transport.reason]).toEqual(['page', 'not allowed'])
    expect(await (await transport.send(request('meant'))).text()).toBe('answered')
    await transport.stop()
  })

  test('a start that throws at once is no different', async () => {
    expect(await startTransport(route, refuse)).toMatchObject({ by: 'page', reason: 'no storage' })
  })

  test('a worker that starts too late is stopped again', async () => {
    const started = worker()
    const slow = new Promise<typeof started>(resolve => {
      setTimeout(() => resolve(started), 60)
    })
    const transport = await startTransport(route, () => slow, 20)
    expect(transport).toMatchObject({
      by: 'page',
      reason: 'the service worker has not started within 0.02 s',
    })
    await slow
    await Promise.resolve()
    expect(started.stops).toBe(1)
  })
})
