import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a minute ahead is too much',
    ru: 'минута вперёд — уже слишком',
  },
  caughtBy: '10.2 a reading of more than a minute ahead is reported and closes no window',
  says: /exactly a minute is not/,
  edits: [
    {
      file: 'reader.ts',
      find: 'if (record.timestamp > this',
      replace: 'if (record.timestamp >= this',
    },
  ],
})
