import type { Forms } from '../counted.ts'

/** What is too crowded to be drawn one by one. */
const crowd: Record<'wake' | 'change' | 'call' | 'tell' | 'timer', Forms> = {
  wake: { one: 'wake-up', other: 'wake-ups' },
  change: { one: 'step with changes', other: 'steps with changes' },
  call: { one: 'call', other: 'calls' },
  tell: { one: 'message', other: 'messages' },
  timer: { one: 'timer or window', other: 'timers and windows' },
}

export const timeline = {
  lanes: {
    wakes: 'Wake-ups',
    steps: 'Steps',
    changes: 'Changes',
    provider: 'Provider',
    faultDetector: 'Fault detector',
    tags: 'Tags and limits',
    timers: 'Timers, windows',
  },
  shown: {
    wakes: 'Wake-ups',
    steps: 'Steps',
    changes: 'Changes',
    calls: 'Calls',
    timers: 'Timers',
  },
  lanesShown: 'Lanes shown',
  hint: 'One step, one tick; idle time collapsed',
  moves: 'Wheel zooms, Shift + wheel scrolls, dragging steps through the run',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Show the whole run',
  slider: 'Step',
  step: (number: number) => `step ${number}`,
  steps: (from: number, to: number) => `steps ${from}–${to}`,
  stepAt: (number: number, title: string) => `${number}: ${title}`,
  paragraph: (tag: string) => `¶ ${tag}`,
  wake: (number: number, by: string) => `Wake-up ${number}: ${by}`,
  down: 'the machine is down',
  window: (tag: string) => `window ${tag}`,
  windowName: (tag: string) => `Callback window, tag ${tag}`,
  untagged: 'without a tag',
  timerName: (length: string, due: string) => `Timer for ${length}, until ${due}`,
  unanswered: 'no answer yet',
  lost: 'lost: the wake-up was broken off',
  refused: (answer: string) => `refused: “${answer}”`,
  brokenOff: (reason: string) => `broken off: ${reason}`,
  changeBy: (title: string) => `made by “${title}”`,
  upcoming: { timer: 'timer', deadline: 'payment deadline' },
  crowd,
}
