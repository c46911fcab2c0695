import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a failover waits until the backup is back',
    ru: 'failover ждёт, пока вернётся резервный кластер',
  },
  caughtBy: '9.4 says within 10 s that the backup does not answer',
  says: /needs a limit of its own/,
  edits: [
    {
      file: 'failover.ts',
      find: `  await whenAnswers(ctx, backup)
`,
      replace: '',
    },
  ],
})
