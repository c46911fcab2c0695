import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the primary is the cluster of ctx.kafka',
    ru: 'основной кластер — это кластер из ctx.kafka',
  },
  caughtBy: '9.1 two clusters run side by side: groups and transactions work, and no topic comes by itself',
  says: /another cluster was asked/,
  edits: [
    {
      file: 'clusters.ts',
      find: `idOf(ctx, clusters.primary)`,
      replace: `idOf(ctx, ctx.clientConfig.brokers as string[])`,
    },
  ],
})
