import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the primary itself knows best where it ended',
    ru: 'основной кластер сам лучше знает, где он кончился',
  },
  caughtBy: '9.4 goes on from the latest checkpoint, in the numbers of the backup',
  says: /the primary is lost/,
  edits: [
    {
      file: 'failover.ts',
      find: `  await whenAnswers(ctx, backup)
`,
      replace: `  await whenAnswers(ctx, backup)
  await whenAnswers(ctx, ctx.clientConfig.brokers as string[])
`,
    },
  ],
})
