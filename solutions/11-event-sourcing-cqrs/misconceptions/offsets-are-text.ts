import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'offsets are compared as they are written',
    ru: 'смещения сравнивают так, как они написаны',
  },
  caughtBy: '11.4 tells a position that nobody has written from one that is late',
  says: /nobody has written this position/,
  edits: [
    {
      file: 'queries.ts',
      find: `    if (reader.next(partition) > offset) return
`,
      replace: `    if (String(reader.next(partition)) > String(offset)) return
`,
    },
  ],
})
