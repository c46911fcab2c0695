import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a broker that makes topics when they are asked for saves work',
    ru: 'брокер, который сам создаёт нужные топики, экономит труд',
  },
  caughtBy: '9.1 two clusters run side by side: groups and transactions work, and no topic comes by itself',
  says: /empty topic there/,
  edits: [
    {
      file: 'clusters.ts',
      find: `    'auto.create.topics.enable': 'false',
`,
      replace: '',
    },
  ],
})
