/**
 * A list that grows at its head and shares its tail: adding costs one cell, whatever the length, so no step
 * ever copies a log. `undefined` is the empty chain.
 */
export interface Chain<T> {
  readonly head: T
  readonly rest: Chain<T> | undefined
  readonly length: number
}

/** The chain with one more item, which becomes the newest. */
export const onto = <T>(rest: Chain<T> | undefined, head: T): Chain<T> => ({
  head,
  rest,
  length: (rest?.length ?? 0) + 1,
})

/** The chain with its newest item replaced; an empty chain gets its first. */
export const replaceHead = <T>(chain: Chain<T> | undefined, head: T): Chain<T> => onto(chain?.rest, head)

/** Newest first. */
export const items = <T>(chain: Chain<T> | undefined): T[] => {
  const list: T[] = []
  for (let cell = chain; cell; cell = cell.rest) list.push(cell.head)
  return list
}

/** The chain of a list that stands newest first. */
export const chainOf = <T>(newestFirst: readonly T[]): Chain<T> | undefined =>
  newestFirst.reduceRight<Chain<T> | undefined>((rest, item) => onto(rest, item), undefined)

/** Whether an item is in the chain. */
export const holds = <T>(chain: Chain<T> | undefined, item: T): boolean => {
  for (let cell = chain; cell; cell = cell.rest) if (cell.head === item) return true
  return false
}
