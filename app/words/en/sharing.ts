import type { Forms } from '../counted.ts'
import { counted } from '../counted.ts'

const inputs: Forms = { one: 'input', other: 'inputs' }
const values: Forms = { one: 'value', other: 'values' }
const characters: Forms = { one: 'character', other: 'characters' }

/** What is said where something is shared. */
export const sharing = {
  what: 'What to share',
  run: (step: number) => `This run at step\u00a0${step}`,
  scenario: 'The scenario only',
  insideScenario: (title: string) =>
    `Inside is the scenario “${title}”: where the machine starts, how the provider and the fault detector answer, what comes from outside, the breakpoints. It opens at its first step.`,
  insideStep: (title: string, step: number) =>
    `Inside is the scenario “${title}”, which makes this run by itself. It is played up to step\u00a0${step} when it opens.`,
  insideInputs: (title: string, step: number, count: number) =>
    `Inside are the scenario “${title}” and ${counted('en', count, inputs)} of this run, what was given or changed by hand among them. It opens at step\u00a0${step}.`,
  mendFirst:
    'The scenario in the editor has a mistake. Mend it, then it can be shared; its text can be downloaded as it is.',
  masked: (count: number) =>
    `Card numbers and codes are masked in the link, ${counted('en', count, values)}:`,
  link: 'Link',
  length: (length: number, limit: number) =>
    `${counted('en', length, characters)} of at most ${limit.toLocaleString('en')}`,
  copy: 'Copy the link',
  copied: 'Copied',
  copiedAll: 'The link is in the clipboard.',
  refused: 'The browser did not let it be copied. The link is selected: press Ctrl+C (on a Mac ⌘C).',
  about:
    'Everything is in the link itself, after “#”: no browser sends that part anywhere. It opens as a new run.',
  download: 'Download as a file',
  aboutFile: 'It opens in the same way.',
  tooLong: (length: number, limit: number) =>
    `There is no link: it would have ${counted('en', length, characters)}, and one of more than ${limit} would be cut off by mail programs and chats. Pass on the file.`,
  tooLarge: 'There is no link: the scenario is too large for one. Pass on the file.',
}
