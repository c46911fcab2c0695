import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a delete says enough',
    ru: 'удаления достаточно',
  },
  caughtBy: '16.3 sends the rows of before and each committed change afterwards, each key in its order',
  says: /A tombstone follows each delete/,
  edits: [
    {
      file: 'source.ts',
      find: `    'snapshot.mode': 'initial',`,
      replace: `    'snapshot.mode': 'initial',
    'tombstones.on.delete': 'false',`,
    },
  ],
})
