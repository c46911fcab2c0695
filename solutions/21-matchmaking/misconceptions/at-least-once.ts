import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'at least once is enough: whoever is told twice knows it well',
    ru: 'хватит at least once: кому сказали дважды, тот точно знает',
  },
  caughtBy: '21.5 tells each player once although it is killed between the match and the notification',
  says: /only under exactly_once_v2/,
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
