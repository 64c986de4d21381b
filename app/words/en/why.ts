export const why = {
  start: 'The run begins here: nothing led to it.',
  answered: 'The reply to the call has come. The next step decides by it.',
  edited: 'A field was set by hand here; the run stayed at its step.',
  elapsed: 'Time passed here by hand; the machine went on resting.',
  take: 'Go there',
  setThere: 'set otherwise',
  replyThere: 'edit the reply',
  ways: {
    input: 'Each is an input from outside: it is given there, and makes a fork.',
    reply: 'Another reply leads there.',
    facts:
      'They follow from what is above; where it can be set otherwise, or came with a reply, a button beside it leads there.',
  },
  taken: 'The exit taken',
  facts: 'Decided by',
  reply: 'The reply',
  input: 'What came from outside',
  absent: 'none',
  others: 'Not taken',
  noOthers: (step: string) => `“${step}” has no other exit.`,
}
