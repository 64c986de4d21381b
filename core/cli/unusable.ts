import type { Problem } from '../scenario/problem.ts'
import { problemSentence } from '../scenario/problemWords.ts'

/** Input that cannot be used: ends the command with exit code 2 and this one line. */
export class Unusable extends Error {
  override name = 'Unusable'
}

/** A file's problem as one line: the file, the path in it, what is wrong and how to mend it. */
export const unusableFile = (file: string, problem: Problem): Unusable => {
  const place = problem.path === '' ? file : `${file}: ${problem.path}`
  return new Unusable(`${place}: ${problemSentence(problem, 'en')}`)
}
