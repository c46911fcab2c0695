import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a reader reads each record once',
    ru: 'читатель читает каждую запись один раз',
  },
  caughtBy: '11.3 goes past what is no event, and reports it once',
  says: /reported once/,
  edits: [
    {
      file: 'reader.ts',
      find: `if (at < this.next(partition) || (until !== undefined && at >= until)) continue`,
      replace: `if (until !== undefined && at >= until) continue`,
    },
  ],
})
