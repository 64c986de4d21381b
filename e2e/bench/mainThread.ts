import type { CDPSession } from '@playwright/test'

/** An event of Chromium's tracing; times in µs, `tdur` of the thread's own processor time. */
interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly ts: number
  readonly pid: number
  readonly tid: number
  readonly dur?: number
  readonly tdur?: number
  readonly args: { readonly name?: string; readonly data?: { readonly type?: string } }
}

/** A task of the main thread, ms. */
export interface Task {
  readonly start: number
  /** Processor time, and time on the clock: other programs run in between. */
  readonly work: number
  readonly lasted: number
  /** Ends with a frame handed over for painting. */
  readonly paints: boolean
  /** Kinds of input that it handles. */
  readonly inputs: readonly string[]
}

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', '__metadata']

/** All that the page's main thread did meanwhile: scripts, styles, layout, painting, garbage collection. */
export const tasksDuring = async (
  session: CDPSession,
  act: () => Promise<void>,
): Promise<readonly Task[]> => {
  const events: TraceEvent[] = []
  const collect = ({ value }: { value: object[] }) => events.push(...(value as TraceEvent[]))
  session.on('Tracing.dataCollected', collect)
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  })
  await act()
  const complete = new Promise(done => session.once('Tracing.tracingComplete', done))
  await session.send('Tracing.end')
  await complete
  session.off('Tracing.dataCollected', collect)
  return tasksOf(events)
}

const tasksOf = (events: readonly TraceEvent[]): readonly Task[] => {
  const main = events.find(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
  const done = events
    .filter(({ pid, tid, ph }) => pid === main?.pid && tid === main.tid && ph === 'X')
    .toSorted((a, b) => a.ts - b.ts)
  const tasks = done.filter(({ name }) => name === 'RunTask')
  const inside = done.filter(({ name }) => name === 'Commit' || name === 'EventDispatch')
  let next = 0
  return tasks.map(({ ts, dur = 0, tdur = 0 }) => {
    while ((inside[next]?.ts ?? Infinity) < ts) next++
    let after = next
    while ((inside[after]?.ts ?? Infinity) < ts + dur) after++
    const within = inside.slice(next, after)
    return {
      start: ts / 1000,
      work: tdur / 1000,
      lasted: dur / 1000,
      paints: within.some(({ name }) => name === 'Commit'),
      inputs: within.flatMap(({ args }) => args.data?.type ?? []),
    }
  })
}

/** What is measured of one frame, or of one input up to the frame that shows it: the sums of its tasks. */
export interface Cost {
  readonly work: number
  readonly lasted: number
}

const costOf = (tasks: readonly Task[]): Cost => ({
  work: tasks.reduce((sum, task) => sum + task.work, 0),
  lasted: tasks.reduce((sum, task) => sum + task.lasted, 0),
})

/** Tasks in groups, each ending with one that fits. */
const upTo = (tasks: readonly Task[], ends: (task: Task) => boolean): readonly (readonly Task[])[] => {
  const groups: Task[][] = [[]]
  for (const task of tasks) {
    groups.at(-1)?.push(task)
    if (ends(task)) groups.push([])
  }
  return groups.slice(0, -1)
}

/** Each frame with everything that was done for it. */
export const frames = (tasks: readonly Task[]): readonly Cost[] =>
  upTo(tasks, ({ paints }) => paints).map(costOf)

/**
 * For each input of a kind: what was done from it to the frame that shows it, and what was done all in all before the
 * next such input.
 */
export const answers = (tasks: readonly Task[], input: string) => {
  const starts = tasks.flatMap(({ inputs }, index) => (inputs.includes(input) ? [index] : []))
  return starts.map((start, nth) => {
    const all = tasks.slice(start, starts[nth + 1])
    const [shown = all] = upTo(all, ({ paints }) => paints)
    return { shown: costOf(shown), all: costOf(all) }
  })
}
