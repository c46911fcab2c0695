import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a store comes back', ru: 'хранилище вернётся' },
  caughtBy:
    '22.3 a cold read ends with store-away where the store is away, not where it is slow, and hot data is read meanwhile',
  says: /only who counts the time notices/,
  edits: [
    {
      file: 'reader.ts',
      find: '      if (performance.now() - lastProgress > patienceMs)',
      replace: '      if (performance.now() - lastProgress > patienceMs * 100)',
    },
  ],
})
