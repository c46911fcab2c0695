import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a batch is read to its end',
    ru: 'пачку читают до конца',
  },
  caughtBy: '11.5 the history up to any point, and the rest of it, come to the whole',
  says: /another place of the history/,
  edits: [
    {
      file: 'reader.ts',
      find: `|| (until !== undefined && at >= until)) continue`,
      replace: `|| (until !== undefined && this.next(partition) > at)) continue`,
    },
  ],
})
