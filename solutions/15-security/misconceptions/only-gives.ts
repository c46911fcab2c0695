import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'rights are given; to take is another job', ru: 'права выдают; забирать — другая работа' },
  caughtBy: '15.3 what goes beyond its rights is taken back, and others keep theirs',
  says: /asked of the cluster/,
  edits: [
    {
      file: 'acls.ts',
      find: '    if (superfluous.length > 0) await',
      replace: '    if (superfluous.length > 99) await',
    },
  ],
})
