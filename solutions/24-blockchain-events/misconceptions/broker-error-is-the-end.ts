import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a failed commit is the end',
    ru: 'неудачный commit — это конец',
  },
  caughtBy: '24.2 the listener goes on when the broker is back',
  cause: 'deadline',
  says: /go on by itself/,
  edits: [
    {
      file: 'listener.ts',
      find: `        if (!(error instanceof NodeError)) {
`,
      replace: `        if (!(error instanceof NodeError)) {
          stopping.abort()
`,
    },
  ],
})
