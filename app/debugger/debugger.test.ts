import { readFileSync } from 'node:fs'
import { QueryClient } from '@tanstack/react-query'
import type { Reply } from 'sessionscope/effects/call.ts'
import { runAt } from 'sessionscope/run/history.ts'
import { answer } from 'sessionscope/scenario/answer.ts'
import { parseFile } from 'sessionscope/scenario/parse.ts'
import { expect, test } from 'vitest'
import { createDebugger } from './debugger.ts'
import type { SendCall } from './runner.ts'
import { currentRun } from './runs.ts'

const file = parseFile(readFileSync(new URL('../../core/conformance/authored.json', import.meta.url), 'utf8'))
const scenarios = 'scenarios' in file ? file.scenarios : []
const withCallback = scenarios.find(({ scenario }) => scenario.id === 'callback-after-finished')
if (!withCallback) throw new Error('the recorded case callback-after-finished is gone')

const setUp = (send?: SendCall) => {
  let ids = 0
  let calls = 0
  const byRules: SendCall = call => {
    calls++
    return Promise.resolve(answer(withCallback.scenario, call.request, call.number))
  }
  const made = createDebugger(new QueryClient(), send ?? byRules, () => `run-${ids++}`)
  made.open(withCallback, 'authored')
  const run = () => {
    const open = currentRun(made.store.getState().runs)
    if (!open) throw new Error('no run is open')
    return open
  }
  const at = () => runAt(run().history, run().cursor).at
  return { made, run, at, calls: () => calls }
}

test('a step takes the next step, and back only moves the index', async () => {
  const { made, run, at } = setUp()
  expect(at()).toBe('machine.asleep')
  await made.step()
  expect(at()).toBe('door.timer')
  made.stepBack()
  expect([at(), run().history.length]).toEqual(['machine.asleep', 2])
})

test('within the recorded history a step makes no call', async () => {
  const { made, run, calls } = setUp()
  await made.runToEnd()
  const made1 = calls()
  expect(made1).toBeGreaterThan(0)
  made.restart()
  while (run().cursor < run().history.length - 1) await made.step()
  expect(calls()).toBe(made1)
})

test('out goes to the end of the wake-up, back out to its beginning', async () => {
  const { made, at, run } = setUp()
  await made.stepOut()
  expect([at(), runAt(run().history, run().cursor).wakes]).toEqual(['machine.asleep', 1])
  await made.stepOut()
  made.backOut()
  expect([at(), runAt(run().history, run().cursor).wakes]).toEqual(['door.timer', 2])
  made.backOut()
  expect(runAt(run().history, run().cursor).wakes).toBe(1)
})

test('over takes a call and its answer, and a whole fault-detector piece, as one; back over undoes it', async () => {
  const { made, at, run } = setUp()
  await made.stepOut()
  while (at() !== 'active.call-provider') await made.step()
  const call = run().cursor
  await made.stepOver()
  expect(at()).toBe('active.available.start')
  await made.stepOver()
  expect(at()).toBe('result.bind-transaction')
  made.backOver()
  expect(at()).toBe('active.available.start')
  made.backOver()
  expect(run().cursor).toBe(call)
})

test('another input at an earlier step makes a new run that shares the prefix; the old one stays', async () => {
  const { made, run } = setUp()
  await made.runToEnd()
  const old = run()
  made.goTo(0)
  while (runAt(run().history, run().cursor).state.sessions.processed?.head.status !== 'suspended')
    await made.step()
  while (runAt(run().history, run().cursor).at !== 'machine.asleep') await made.step()
  const at = run().cursor
  made.give({ callback: { tag: 'nope', payload: '' } })
  expect(run().fork).toEqual({
    from: old.id,
    at,
    by: { give: { callback: { tag: 'nope', payload: '' } }, at },
  })
  expect(runAt(run().history, at)).toBe(runAt(old.history, at))
  made.choose(old.id)
  expect(run().history.length).toBe(old.history.length)
})

test('the recorded input at an earlier step is only a step', async () => {
  const { made, run } = setUp()
  await made.runToEnd()
  const old = run()
  made.goTo(0)
  made.give({ timer: {}, script: 0 })
  expect([run().id, run().cursor]).toEqual([old.id, 1])
})

test('a fork is a new run also at the end of the old one, and can be taken back', async () => {
  const { made, run, at } = setUp()
  await made.stepOut()
  const old = run()
  const error = { reply: { error: { class: 'result_unexpected' as const } }, by_hand: true as const }
  made.fork({ fail: [{ timer: {} }, error], at: old.cursor })
  expect(at()).toBe('machine.failed')
  expect(run().fork).toMatchObject({ from: old.id, at: old.cursor })
  made.fork({ give: { repair: { scenario: { fulfill_session: {} } } }, at: run().cursor })
  expect(made.store.getState().runs.list).toHaveLength(3)
  await made.stepOut()
  expect(runAt(run().history, run().cursor).state.activity).toBe('payment/processing_accounter')
  made.undo()
  expect(at()).toBe('machine.failed')
  made.undo()
  expect([run().id, run().cursor]).toEqual([old.id, old.cursor])
})

test('a reply that comes after a step back is ignored', async () => {
  let deliver: ((reply: Reply) => void) | undefined
  const slow: SendCall = () =>
    new Promise(resolve => {
      deliver = resolve
    })
  const { made, run, at } = setUp(slow)
  await made.stepOut()
  while (at() !== 'active.call-provider') await made.step()
  const stepping = made.step()
  await Promise.resolve()
  expect(made.store.getState().calling).toBe(true)
  made.stepBack()
  expect(made.store.getState()).toMatchObject({ calling: false, moving: 'still' })
  const { length } = run().history
  deliver?.({ error: { class: 'result_unknown' } })
  await stepping
  expect([run().history.length, at()]).toEqual([length, 'active.route'])
})

test('what is set while a run plays stays, and stops it', async () => {
  const { made, run } = setUp()
  await made.runToEnd()
  made.restart()
  const playing = made.play()
  made.setSpeed(16)
  made.rename(run().id, 'mine')
  made.setBreakpoints([{ on: 'rest' }])
  await playing
  expect(run().name).toBe('mine')
  expect(run().scenario.breakpoints).toEqual([{ on: 'rest' }])
  expect(made.store.getState().stopped?.breakpoint).toEqual({ on: 'rest' })
})

test('a run to its end that is paused keeps every step that was taken', async () => {
  let replies = 0
  let pause: (() => void) | undefined
  const { made, run } = setUp(call => {
    if (++replies === 3) pause?.()
    return Promise.resolve(answer(withCallback.scenario, call.request, call.number))
  })
  pause = () => made.pause()
  await made.runToEnd()
  expect(replies).toBe(3)
  expect(run().history.length).toBeGreaterThan(20)
  expect(run().cursor).toBe(run().history.length - 1)
})

test('an input that the run no longer waits for, because it has gone on, is not given', async () => {
  let replies = 0
  let meanwhile: (() => void) | undefined
  const { made, run } = setUp(call => {
    if (++replies === 2) meanwhile?.()
    return Promise.resolve(answer(withCallback.scenario, call.request, call.number))
  })
  const thrown: unknown[] = []
  meanwhile = () => {
    try {
      for (const late of [made.toNextTimer, () => made.elapse(5_000), made.fire]) late()
    } catch (error) {
      // What is thrown while a call is sent would be the call's: nobody else hears of it.
      thrown.push(error)
    }
  }
  await made.runToEnd()
  expect([replies, thrown]).toEqual([2, []])
  expect(run().cursor).toBe(run().history.length - 1)
  expect(made.store.getState().runs.list).toHaveLength(1)
})

test('going on says which breakpoint it stopped at, or that there was none on the way', async () => {
  const { made, run } = setUp()
  const stopped = () => made.store.getState().stopped
  await made.resume()
  expect(stopped()).toBeUndefined()
  made.restart()
  made.setBreakpoints([{ on: 'finish' }])
  await made.resume()
  expect(stopped()).toEqual({ breakpoint: { on: 'finish' }, at: run().cursor })
  await made.resume()
  expect(stopped()).toEqual({ breakpoint: undefined, at: run().cursor })
  await made.rewind()
  await made.rewind()
  expect(stopped()).toEqual({ breakpoint: undefined, at: 0 })
  await made.step()
  expect(stopped()).toBeUndefined()
})

test('the background load is set for every run of the scenario, and leaves their histories as they are', async () => {
  const { made, run } = setUp()
  await made.runToEnd()
  made.alter({ edit: { field: 'session.proxy_state', to: 'by hand' }, at: 20 })
  const before = made.store.getState().runs.list.map(({ history, cursor }) => [history, cursor])
  made.setLoad({ per_minute: 90, errors: 0.5 })
  const { list } = made.store.getState().runs
  expect(list.map(({ scenario }) => scenario.load)).toEqual(list.map(() => ({ per_minute: 90, errors: 0.5 })))
  expect(list.map(({ history, cursor }) => [history, cursor])).toEqual(before)
  made.undo()
  expect(run().scenario.load).toEqual({ per_minute: 90, errors: 0.5 })
  made.setLoad(undefined)
  expect(run().scenario.load).toBeUndefined()
})
