import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a request is a request',
    ru: 'запрос есть запрос',
  },
  caughtBy: '5.5 counts the Produce requests of the measured records, and their bytes on the wire',
  says: /requests of other kinds do not count/,
  edits: [
    {
      file: 'counting.ts',
      find: `if (data.readInt16BE(4) === produce)`,
      replace: `if (data.readInt16BE(4) >= produce)`,
    },
  ],
})
