import type { CalledFunction } from 'sessionscope/effects/call.ts'
import type { CallNumber } from 'sessionscope/scenario/answer.ts'

/** Headers of ours, beside the protocol's own; a real endpoint ignores what it does not know. */
export const ourHeaders = {
  /** Provider calls of the run so far, plus one. */
  attempt: 'x-sessionscope-attempt',
  /** Number among the wake-up's calls of the same service, from 1. */
  ofService: 'x-sessionscope-of-service',
  /** Of an answer: how long it took, in ms of the run's clock. Nobody waits for it. */
  took: 'x-sessionscope-took',
} as const

/** `<wake-up>.<function>.<n>`: the span id in which a call's number travels. */
export const spanOf = (called: CalledFunction, { wake, nth }: CallNumber): string =>
  `${wake}.${called}.${nth}`

type HeaderGetter = (name: string) => string | null

const COUNT = /^[1-9]\d{0,8}$/

/**
 * The number of a call, read from its span id and our headers; otherwise the sentence that says which of them is
 * missing or wrong.
 */
export const numberFrom = (called: string, span: string, headers: HeaderGetter): CallNumber | string => {
  const [wake = '', name, nth = '', ...rest] = span.split('.')
  if (name !== called || rest.length > 0 || !COUNT.test(wake) || !COUNT.test(nth))
    return `The span id has to be <wake-up>.${called}.<n>, with both numbers from 1.`
  const [attempt, ofService] = [headers(ourHeaders.attempt) ?? '', headers(ourHeaders.ofService) ?? '']
  if (!COUNT.test(attempt)) return `The header ${ourHeaders.attempt} has to be a number from 1.`
  if (!COUNT.test(ofService)) return `The header ${ourHeaders.ofService} has to be a number from 1.`
  return { wake: Number(wake), nth: Number(nth), attempt: Number(attempt), ofService: Number(ofService) }
}

/** The header that tells how long an answer took; none when it took no time. */
export const tookHeader = (took: number | undefined): Readonly<Record<string, string>> =>
  took === undefined ? {} : { [ourHeaders.took]: String(took) }

/** How long an answer took, ms; undefined when it does not say, or says it badly. */
export const tookFrom = (headers: HeaderGetter): number | undefined => {
  const took = headers(ourHeaders.took) ?? ''
  return /^\d{1,16}$/.test(took) ? Number(took) : undefined
}
