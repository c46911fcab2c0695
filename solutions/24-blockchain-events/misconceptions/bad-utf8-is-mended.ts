import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'bad bytes are mended',
    ru: 'плохие байты чинят',
  },
  caughtBy: '24.4 what breaks the contract is reported once and counts for nothing, and all around it is counted',
  says: /told once, with its place/,
  edits: [
    {
      file: 'statistics.ts',
      find: '{ fatal: true, ignoreBOM: true }',
      replace: '{ ignoreBOM: true }',
    },
  ],
})
