import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'repetitions do no harm, so everything may be read again',
    ru: 'повторы не вредят, значит, можно перечитать всё',
  },
  caughtBy: '11.5 reports what is no event, and only where it reads',
  says: /where it is read/,
  edits: [
    {
      file: 'history.ts',
      find: `  const from = snapshot?.next.map(BigInt)
`,
      replace: `  const from = snapshot?.next.map(() => 0n)
`,
    },
  ],
})
