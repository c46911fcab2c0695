import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'what is written is in the store', ru: 'что записано, то в хранилище' },
  caughtBy: '22.3 tells where the records of each partition are',
  says: /being written is not in it/,
  cause: 'deadline',
  edits: [
    {
      file: 'tiers.ts',
      find: 'copiedTo: last < first ? first : last + 1n',
      replace: 'copiedTo: last < first ? first : end.get(partition)!',
    },
  ],
})
