import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the defaults of a broker suit any cluster',
    ru: 'значения брокера по умолчанию подходят любому кластеру',
  },
  caughtBy: '9.1 two clusters run side by side: groups and transactions work, and no topic comes by itself',
  says: /three replicas of the offsets/,
  cause: 'deadline',
  edits: [
    {
      file: 'clusters.ts',
      find: `    'offsets.topic.replication.factor': '1',
`,
      replace: '',
    },
  ],
})
