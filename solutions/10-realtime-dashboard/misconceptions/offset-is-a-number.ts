import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an offset is a number',
    ru: 'смещение — это число',
  },
  caughtBy: '10.4 what is no reading is told with its place on the cluster, and all around it is counted',
  says: /offset as a string/,
  edits: [
    {
      file: 'reader.ts',
      find: 'offset: String(offset), reason',
      replace: 'offset: offset as unknown as string, reason',
    },
  ],
})
