import type { Text } from 'sessionscope/scenario/scenario.ts'

/** The library's chapters and the files in each, in the order in which they are offered. */
export const contents: readonly { readonly title: Text; readonly names: readonly string[] }[] = [
  {
    title: { ru: 'С чего начать', en: 'Where to begin' },
    names: ['3ds-waiting-for-the-payer'],
  },
]
