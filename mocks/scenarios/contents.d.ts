import type { Text } from 'sessionscope/scenario/scenario.ts'
/** The library's chapters and the files in each, in the order in which they are offered. */
export declare const contents: readonly {
  readonly title: Text
  readonly names: readonly string[]
}[]
