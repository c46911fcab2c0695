import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a store comes back', ru: 'хранилище вернётся' },
  caughtBy: '22.3 where the store refuses, a cold read ends with store-away, and hot data is read meanwhile',
  says: /only who counts the time notices/,
  edits: [
    {
      file: 'reader.ts',
      find: '      if (performance.now() - lastProgress > patienceMs)',
      replace: '      if (performance.now() - lastProgress > patienceMs * 100)',
    },
  ],
})
