import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what is not there yet will come',
    ru: 'чего ещё нет, то придёт',
  },
  caughtBy: '11.4 tells a position that nobody has written from one that is late',
  says: /nobody has written this position/,
  edits: [
    {
      file: 'queries.ts',
      find: `      if (offset >= (bounds[partition]?.high ?? 0n)) throw badRequest(\`nobody has written \${after} yet\`)
`,
      replace: `      if (bounds.length === 0) throw badRequest(\`nobody has written \${after} yet\`)
`,
    },
  ],
})
