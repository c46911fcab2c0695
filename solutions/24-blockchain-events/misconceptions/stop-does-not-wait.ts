import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'stop only says so',
    ru: 'stop только сообщает',
  },
  caughtBy: '24.2 stop waits for the transaction that is under way, and nothing is written after it',
  says: /did not wait/,
  edits: [
    {
      file: 'listener.ts',
      find: `      stopping.abort()
      await going
`,
      replace: `      stopping.abort()
`,
    },
  ],
})
