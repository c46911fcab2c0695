import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'stop is stop',
    ru: 'stop значит stop',
  },
  caughtBy: '10.1 what is on its way is waited for, by the next reading and by stop',
  says: /before stop is over/,
  edits: [
    {
      file: 'simulator.ts',
      find: `      stopping.abort()
      await going
      await outbox.close()
`,
      replace: `      stopping.abort()
      void going.then(() => outbox.close())
`,
    },
  ],
})
