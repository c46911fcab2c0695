import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'bytes are records times their length',
    ru: 'байты — это записи, умноженные на длину',
  },
  caughtBy: '5.5 counts the Produce requests of the measured records, and their bytes on the wire',
  says: /the values alone say nothing/,
  edits: [
    {
      file: 'report.ts',
      find: `bytes: counted.bytes - warmed.bytes`,
      replace: `bytes: counted.bytes > 0 ? result.acknowledged * load.valueBytes : warmed.bytes`,
    },
  ],
})
