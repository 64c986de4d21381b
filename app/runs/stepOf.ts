import type { Alteration } from 'sessionscope/run/alter.ts'

/**
 * The number of the step at which an alteration is made, as people count and see it: a reply is looked at in the entry
 * after the one that asks, everything else where it is done.
 */
export const stepOf = ({ at }: { readonly at: number }, by: Alteration | undefined): number =>
  by && 'give' in by && 'reply' in by.give ? at + 2 : at + 1
