import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a position is a minus between two numbers',
    ru: 'позиция — это минус между двумя числами',
  },
  caughtBy: '11.4 answers a client’s mistake with 4xx and a reason',
  says: /mistake is answered with 4xx/,
  edits: [
    {
      file: 'queries.ts',
      find: `  if (Number(partition) >= PARTITIONS) throw badRequest(\`there is no partition \${partition}\`)
`,
      replace: `  if (Number(partition) >= PARTITIONS) return [Number(partition) % PARTITIONS, BigInt(offset)]
`,
    },
  ],
})
