import type { Alteration } from 'sessionscope/run/alter.ts'

/** The number of the step where a reply is looked at that is given at an index: the entry after the one that asks. */
export const replyStep = (at: number): number => at + 2

/** The number of the step at which an alteration is made, as people count and see it. */
export const stepOf = ({ at }: { readonly at: number }, by: Alteration | undefined): number =>
  by && 'give' in by && 'reply' in by.give ? replyStep(at) : at + 1
