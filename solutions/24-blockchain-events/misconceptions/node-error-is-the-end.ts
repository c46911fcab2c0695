import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'who cannot reach the node gives up',
    ru: 'кто не достучался до узла, сдаётся',
  },
  caughtBy: '24.2 the listener goes on when the node answers again',
  cause: 'deadline',
  says: /go on by itself/,
  edits: [
    {
      file: 'listener.ts',
      find: `if (error instanceof TooDeepError) return 'too-deep'`,
      replace: `if (error instanceof TooDeepError) return 'too-deep'
    if (error instanceof NodeError) return 'stopped'`,
    },
  ],
})
