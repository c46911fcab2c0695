import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a consumer starts from where the report says',
    ru: 'консьюмер начинает с места из отчёта',
  },
  caughtBy: '9.4 goes on from the latest checkpoint, in the numbers of the backup',
  says: /starts from what is committed/,
  edits: [
    {
      file: 'failover.ts',
      find: 'await member.commitOffsets(offsets)',
      replace: 'await member.commitOffsets(offsets.slice(-1))',
    },
  ],
})
