import { describe, expect, test } from 'vitest'
import type { Reply } from '../effects/call.ts'
import type { Input } from '../language/input.ts'
import { advance, needs } from '../machine/advance.ts'
import type { Run } from '../machine/run.ts'
import { plainPayment } from '../scenario/polling.sample.ts'
import { startRun } from '../scenario/start.ts'
import type { PaymentProxyResult } from '../session/domain.ts'
import type { StepId } from '../steps/table.ts'
import { because, condition, plain, sentence } from './index.ts'

const scenario = plainPayment([])

/** Goes on to a step: the adapter answers every call with this reply, the detector with “ok”, the timer wakes. */
const goTo = (id: StepId, reply: Reply, from: Run = startRun(scenario)): Run => {
  let run = from.at === id ? advanced(from, reply) : from
  for (let count = 0; run.at !== id; count++) {
    if (count > 500) throw new Error(`${id} is not on the way`)
    run = advanced(run, reply)
  }
  return run
}

const advanced = (run: Run, reply: Reply): Run => {
  const provider = run.at.endsWith('.call-provider')
  const inputs: Record<ReturnType<typeof needs>, Input | undefined> = {
    nothing: undefined,
    reply: { reply: provider ? reply : { result: {} } },
    outside: { timer: {} },
  }
  return advance(run, inputs[needs(run)])
}

const answer = (result: PaymentProxyResult): Reply => ({ result, took: 420 })
const suspend = answer({
  intent: { suspend: { tag: '3ds-7f3a91', timeout: { timeout: 60 } } },
  trx: { id: '8812004417', extra: {} },
})
const told = (run: Run) => [plain(sentence(run, 'ru')), plain(sentence(run, 'en'))]
const why = (run: Run, to: StepId) => [plain(because(run, to, 'ru')), plain(because(run, to, 'en'))]

describe('active.call-provider', () => {
  test('is told as asked, and as answered once the reply has come.', () => {
    const asked = goTo('active.call-provider', suspend)
    expect(told(asked)).toEqual([
      'Адаптер провайдера 1 просят сделать следующий шаг к цели processed; ответа ждут не дольше 30\u00a0с.',
      'The adapter of provider 1 is asked for the next step towards processed; its answer is awaited for 30\u00a0s at most.',
    ])
    expect(told(advanced(asked, suspend))).toEqual([
      'Адаптер ответил за 420\u00a0мс, его намерение — suspend.',
      'The adapter has answered in 420\u00a0ms; its intent is suspend.',
    ])
  })

  test('has no why before the reply, only the condition.', () => {
    const asked = goTo('active.call-provider', suspend)
    expect(why(asked, 'active.unavailable.start')).toEqual(['пригодного ответа нет', 'no usable answer'])
    const failed = advanced(asked, { error: { class: 'result_unknown' }, took: 1500 })
    expect(why(failed, 'active.unavailable.start')).toEqual([
      'За 1,5\u00a0с пригодного ответа не получено: result_unknown.',
      'After 1.5\u00a0s there is no usable answer: result_unknown.',
    ])
    expect(why(failed, 'active.available.start')).toEqual(['адаптер ответил', 'the adapter has answered'])
  })
})

describe('result.intent', () => {
  test('says which intent leads where, with the code set apart from the words.', () => {
    const run = goTo('result.intent', suspend)
    expect(condition('result.intent', 'intent.bind-tag', 'ru')).toBe('намерение — suspend')
    expect(condition('result.intent', 'intent.bind-tag', 'en')).toBe('intent is suspend')
    expect(because(run, 'intent.bind-tag', 'en')).toEqual([
      { text: 'The intent is ' },
      { text: 'suspend', code: true },
      { text: ': the adapter wants to wait for a callback.' },
    ])
    expect(why(run, 'intent.sleep')).toEqual(['намерение — sleep', 'intent is sleep'])
  })
})

describe('beyond.intent.suspend', () => {
  test('is told with the tag, and with the end of the wait on the run’s own clock.', () => {
    expect(told(goTo('intent.suspend', suspend))).toEqual([
      'Адаптер просит подождать обратного вызова с тегом 3ds-7f3a91 до 12:01:00.420.',
      'The adapter asks to wait for a callback with the tag 3ds-7f3a91 until 12:01:00.420.',
    ])
  })
})

describe('beyond.timer.fires', () => {
  test('the sleeping machine names its timer and the tag it waits for, the exit its timer.', () => {
    const asleep = goTo(
      'machine.asleep',
      suspend,
      goTo('machine.store', suspend, goTo('result.apply', suspend)),
    )
    expect(told(asleep)).toEqual([
      'Машина спит до 12:01:00.420 и ждёт обратного вызова с тегом 3ds-7f3a91.',
      'The machine sleeps until 12:01:00.420 and waits for a callback with the tag 3ds-7f3a91.',
    ])
    expect(why(asleep, 'door.timer')).toEqual([
      'Наступило 12:01:00.420, и сработал таймер.',
      'It is 12:01:00.420, and the timer fires.',
    ])
  })
})

describe('beyond.trx.violated', () => {
  test('names both transactions.', () => {
    const sleep = answer({ intent: { sleep: { timer: { timeout: 1 } } }, trx: { id: 'a', extra: {} } })
    const other = answer({ intent: { sleep: { timer: { timeout: 1 } } }, trx: { id: 'b', extra: {} } })
    const first = goTo('result.apply', sleep)
    const run = goTo('result.bind-transaction', other, first)
    expect(told(run)[1]).toBe('Transactions are compared: a is bound to the session, b is in the answer.')
    expect(why(run, 'trx.violated')[0]).toBe('Привязана транзакция a, а в ответе другая — b.')
  })
})

describe('beyond.scheduler.waits', () => {
  test('names the error and the instant of the re-run.', () => {
    const run = goTo('machine.schedule-rerun', { error: { class: 'resource_unavailable' } })
    expect(told(run)[1]).toBe(
      'The error woody resource_unavailable broke off the wake-up; the scheduler will run it again on the same state at 12:00:05.',
    )
  })
})

describe('beyond.fd.start', () => {
  test('names the provider, and the service that the detector does not know.', () => {
    const asked = goTo('active.available.start', suspend)
    expect(told(asked)[0]).toBe(
      'Детектору сбоев сообщают, что началась операция: вызов адаптера провайдера 1.',
    )
    const unknown = advance(asked, { reply: { exception: 'ServiceNotFoundException', took: 3 } })
    expect(why(unknown, 'active.available.init')[1]).toBe(
      'The fault detector does not know the service hellgate_service.adapter_availability.1: it has to be set up.',
    )
  })
})

test('Empty values are shown as such, long ones are cut.', () => {
  const long = goTo('state.keep', answer({ next_state: 'x'.repeat(500), intent: { sleep: { timer: {} } } }))
  expect(sentence(long, 'en')[3]).toEqual({ text: `${'x'.repeat(72)}…`, code: true })
  const empty = goTo('state.keep', answer({ next_state: '', intent: { sleep: { timer: {} } } }))
  expect(sentence(empty, 'en')[3]).toEqual({ text: '""', code: true })
})
