import { masked } from './mask.ts'
import type { Saved } from './serialize.ts'
import { fileText, written } from './serialize.ts'

/** What leaves the browser, and the paths at which card numbers and the like were masked in it. */
export interface PassedOn<T> {
  readonly passed: T
  readonly masked: readonly string[]
}

/**
 * The file of a scenario, and of a run of it when one is given, for somebody else's eyes: without card numbers and secrets,
 * which may have been typed by hand. It opens as it stands: equal texts stay equal.
 */
export const passOn = (saved: Saved): PassedOn<unknown> => {
  const { value, paths } = masked(written(saved))
  return { passed: value, masked: paths }
}

/** The text of such a file: as people read and edit it. */
export const passOnText = (saved: Saved): PassedOn<string> => {
  const { passed, masked: paths } = passOn(saved)
  return { passed: fileText(passed), masked: paths }
}

/**
 * The text of one file that opens as all these scenarios and runs. Each stands on one line: whoever has much work would else
 * get a file that is mostly indentation.
 */
export const passOnAll = (list: readonly Saved[]): PassedOn<string> => {
  const { value, paths } = masked(list.map(written))
  const lines = (value as readonly unknown[]).map(each => JSON.stringify(each))
  return { passed: `[\n${lines.join(',\n')}\n]\n`, masked: paths }
}
