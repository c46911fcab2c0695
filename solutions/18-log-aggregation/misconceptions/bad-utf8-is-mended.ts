import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a text decoder knows best', ru: 'декодер лучше знает' },
  caughtBy: '18.3 what is no record of the shipper is reported once, and the stream goes on',
  says: /what is no record was passed on/,
  edits: [{ file: 'reading.ts', find: '{ fatal: true, ignoreBOM: true }', replace: '{ ignoreBOM: true }' }],
})
