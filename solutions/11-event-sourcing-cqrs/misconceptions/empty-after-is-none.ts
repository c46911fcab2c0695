import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an empty after is no after',
    ru: 'пустой after — это нет after',
  },
  caughtBy: '11.4 answers a client’s mistake with 4xx and a reason',
  says: /mistake is answered with 4xx/,
  edits: [
    {
      file: 'queries.ts',
      find: `    if (after === null) return
`,
      replace: `    if (!after) return
`,
    },
  ],
})
