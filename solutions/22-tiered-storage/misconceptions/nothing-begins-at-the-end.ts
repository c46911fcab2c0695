import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a range begins with a record', ru: 'диапазон начинается с записи' },
  caughtBy: '22.3 asks the store for the segments of the range alone, and for none of what is hot',
  says: /at the end either/,
  edits: [
    {
      file: 'reader.ts',
      find: 'from > to || from < start || to > end',
      replace: 'from > to || from < start || to > end || from === end',
    },
  ],
})
