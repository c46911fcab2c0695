import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'at least once is enough: deciding again does no harm',
    ru: 'хватит at least once: принять решение ещё раз не страшно',
  },
  caughtBy:
    '19.2 answers each request once, and goes on counting, although it is killed in the middle of a transaction',
  says: /without exactly_once_v2/,
  edits: [
    {
      file: 'service.ts',
      find: `    'application.id': ctx.name(APPLICATION),
`,
      replace: `    'application.id': ctx.name(APPLICATION),
    'processing.guarantee': 'at_least_once',
`,
    },
  ],
})
