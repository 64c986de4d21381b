import { counted, type Forms } from '../counted.ts'

const en = (forms: Forms) => (count: number) => counted('en', count, forms)

/** Loaded with the list of scenarios, not with the page. */
export const picker = {
  search: 'Find by words or by name',
  example: 'late callback, refund, payment_success…',
  tags: 'Tags',
  noneWith: 'Nothing that is found has this tag',
  all: en({ one: 'scenario', other: 'scenarios' }),
  found: (found: number, all: number) => `${found} of ${all}`,
  inFile: 'Only in the text of the file',
  nothing: 'Nothing is found.',
  hint: 'All the words, in either language, have to stand in the title, the description, the tags or the file.',
  clear: 'Clear the search',
  list: 'Scenarios',
}
