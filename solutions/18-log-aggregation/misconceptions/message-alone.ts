import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the message says it all', ru: 'сообщение говорит всё' },
  caughtBy: '18.4 by hand: what differs in the exception is not the same error, and what differs in its frames is',
  says: /The first line of the trace/,
  edits: [
    {
      file: 'patterns.ts',
      find: 'if (trace === undefined) return',
      replace: "if (trace === undefined || trace !== '') return",
    },
  ],
})
