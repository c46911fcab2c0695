import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'what was copied is in the store', ru: 'что скопировано, то в хранилище' },
  caughtBy: '22.3 tells where the records of each partition are',
  says: /may lie before the first record/,
  edits: [
    {
      file: 'tiers.ts',
      find: 'copiedTo: last < first ? first : last + 1n',
      replace: 'copiedTo: last < 0n ? first : last + 1n',
    },
  ],
})
