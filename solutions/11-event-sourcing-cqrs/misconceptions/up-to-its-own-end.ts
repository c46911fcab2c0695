import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the next offset has been written',
    ru: 'следующее смещение уже записано',
  },
  caughtBy: '11.4 tells a position that nobody has written from one that is late',
  says: /nobody has written this position/,
  edits: [
    {
      file: 'queries.ts',
      find: `if (offset >= (bounds[partition]?.high ?? 0n))`,
      replace: `if (offset > (bounds[partition]?.high ?? 0n))`,
    },
  ],
})
