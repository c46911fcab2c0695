import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the index will come', ru: 'индекс появится' },
  caughtBy: '18.5 the indexer says within 10 s that there is no index',
  says: /that there is no index, and where/,
  edits: [
    {
      file: 'indexer.ts',
      find: 'await Promise.all([whenBrokerAnswers(ctx), firstAnswer(ctx, url)])',
      replace: 'await whenBrokerAnswers(ctx)\n  void firstAnswer(ctx, url).catch(() => {})',
    },
  ],
})
