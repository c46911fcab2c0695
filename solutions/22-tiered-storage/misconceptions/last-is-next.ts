import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the last in the store is where the store ends', ru: 'последнее смещение в хранилище — это его конец' },
  caughtBy: '22.3 tells where the records of each partition are',
  says: /not the one after it/,
  cause: 'deadline',
  edits: [
    {
      file: 'tiers.ts',
      find: 'copiedTo: last < first ? first : last + 1n',
      replace: 'copiedTo: last < first ? first : last',
    },
  ],
})
