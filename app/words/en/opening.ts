import type { Forms } from '../counted.ts'

const values: Forms = { one: 'value', other: 'values' }

/** What is said about a file or a link that was opened, or was not. */
export const opening = {
  refused: (file: string) => `${file} was not opened`,
  refusedLink: 'The link was not opened',
  untouched: 'The run that is open stays as it was.',
  unreadable: 'the browser could not read the file; check that it still exists and may be read',
  masked: (file: string) => `Card data masked in ${file}`,
  maskedLink: 'Card data masked in the link',
  values,
  left: 'Of card numbers the first six and the last four digits are left, of security codes nothing; the original has not been changed.',
  more: (count: number) => `and ${count} more`,
  dismiss: 'Close the message',
}
