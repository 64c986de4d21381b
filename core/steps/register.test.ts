import { describe, expect, test } from 'vitest'
import { play } from '../conformance/play.ts'
import { runsAt, says, scene } from '../conformance/scene.ts'
import type { ErrorClass, Reply } from '../effects/call.ts'
import { advance } from '../machine/advance.ts'
import type { Run } from '../machine/run.ts'
import { lastRun } from '../run/history.ts'
import type { FaultDetectorAnswer } from '../scenario/scenario.ts'
import { trace } from '../scenario/trace.ts'
import type { Target } from '../session/domain.ts'

/** What the detector was told in the wake-up that called the provider, in order. */
const told = (
  provider = [says.sleep(5)],
  fault_detector: FaultDetectorAnswer[] = [],
  target: Target = { processed: {} },
) => {
  const wakes = target.processed ? [{}, { fault_detector }] : [{ fault_detector }]
  const calling = trace(scene({ provider, target, wakes, outside: [] })).find(({ calls }) => calls.length > 0)
  return (calling?.calls ?? [])
    .filter(({ service }) => service === 'fault_detector')
    .map(call => [call.function, call.state ?? '', call.reply].filter(word => word !== '').join(' '))
}

/** The run that has just asked the detector to begin an operation, after it was given this reply. */
const replied = (reply: Reply): Run => {
  const [asking] = runsAt(play(scene({ provider: [says.done()] })), 'active.available.start')
  if (!asking) throw new Error('the scene does not come to the fault detector')
  return advance(asking, { reply })
}

test('beyond.fd.availability: start and finish go back to back, after the call', () => {
  expect(told()).toEqual(['RegisterOperation start ok', 'RegisterOperation finish ok'])
})

test.each<ErrorClass>(['result_unexpected', 'result_unknown', 'resource_unavailable'])(
  'beyond.fd.end: a call that ended with %s is told as an error',
  errorClass => {
    expect(told([says.nothing(errorClass)]).slice(0, 2)).toEqual([
      'RegisterOperation start ok',
      'RegisterOperation error ok',
    ])
  },
)

const conversions = (errorClass: ErrorClass, target: Target = { processed: {} }) =>
  told([says.nothing(errorClass)], [], target).slice(2)

describe('beyond.provider.error-conversion', () => {
  test('result_unexpected on processed tells the conversion too', () => {
    expect(conversions('result_unexpected')).toEqual([
      'RegisterOperation start ok',
      'RegisterOperation error ok',
    ])
  })
  test('other classes and other targets do not', () => {
    expect(conversions('result_unknown')).toEqual([])
    expect(conversions('resource_unavailable')).toEqual([])
    expect(conversions('result_unexpected', { captured: {} })).toEqual([])
  })
})

describe('beyond.fd.not-found', () => {
  test('the service is made known, and start is told once more', () => {
    expect(told([says.sleep(5)], ['service_not_found'])).toEqual([
      'RegisterOperation start service_not_found',
      'InitService ok',
      'RegisterOperation start ok',
      'RegisterOperation finish ok',
    ])
  })
  test('what the second start is answered is ignored', () => {
    const answers: FaultDetectorAnswer[] = ['service_not_found', 'result_unknown', 'service_not_found']
    expect(told([says.sleep(5)], answers)).toEqual([
      'RegisterOperation start service_not_found',
      'InitService result_unknown',
      'RegisterOperation start service_not_found',
      'RegisterOperation finish ok',
    ])
  })
  test('an end that is not found changes nothing', () => {
    expect(told([says.sleep(5)], ['ok', 'service_not_found'])).toEqual([
      'RegisterOperation start ok',
      'RegisterOperation finish service_not_found',
    ])
  })
})

describe('beyond.fd.errors', () => {
  test.each<FaultDetectorAnswer>([
    'result_unexpected',
    'result_unknown',
    'resource_unavailable',
    'service_not_found',
  ])('a detector that always answers %s does not touch the payment', fault_detector => {
    const provider = [says.sleep(5), says.done()]
    const troubled = lastRun(play(scene({ provider, fault_detector })))
    expect(troubled.state).toEqual(lastRun(play(scene({ provider }))).state)
    expect(troubled.at).toBe('machine.left')
  })
})

describe('beyond.fd.config: 4 s are the limit of a call', () => {
  const notFound = { exception: 'ServiceNotFoundException' } as const
  test('an answer just in time is heard', () => {
    const run = replied({ ...notFound, took: 3999 })
    expect(advance(run).at).toBe('active.available.init')
  })
  test('one as late as the limit never came, and the clock moved by the limit', () => {
    for (const took of [4000, 60_000]) {
      const run = replied({ ...notFound, took })
      expect(run.reply).toMatchObject({ error: { class: 'result_unknown' } })
      expect(advance(run).at).toBe('active.available.end')
      expect(run.now - replied(notFound).now).toBe(4000)
    }
  })
})

test('beyond.fd.conversion: one operation for all attempts of a payment, while each call has its own', () => {
  const provider = [says.failed('temporarily_unavailable'), says.done()]
  const config = { payment_retry_policy: { processed: { linear: { retries: 1, timeout: 1 } } } }
  const ids = trace(scene({ provider, config })).flatMap(({ calls }) =>
    calls.flatMap(({ operation_id }) => (operation_id === undefined ? [] : [operation_id])),
  )
  expect([...new Set(ids)]).toEqual([
    'hellgate_operation.adapter_availability.call-1',
    'hellgate_operation.adapter_availability.call-2',
    'hellgate_operation.provider_conversion.inv1.1',
  ])
})
