import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the history is in a topic already', ru: 'история уже лежит в топике' },
  caughtBy: '23.3 on the cluster the rows equal a batch computation, and a restart goes on from them',
  says: /a store without a changelog begins at nothing/,
  cause: 'deadline',
  edits: [
    {
      file: 'recommender.ts',
      find: 'Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(HISTORIES), string, json<Rating[]>())',
      replace:
        'Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(HISTORIES), string, json<Rating[]>()).withLoggingDisabled()',
    },
  ],
})
