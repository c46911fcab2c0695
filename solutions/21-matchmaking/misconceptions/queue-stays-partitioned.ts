import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'players are spread over the partitions, and so is the queue',
    ru: 'игроки распределены по партициям, значит, и очередь тоже',
  },
  caughtBy: '21.4 brings players of a region together from all partitions, over instances that come and go',
  says: /each sees its own part of the queue/,
  cause: 'deadline',
  edits: [
    {
      file: 'matchmaker.ts',
      find: `    .repartition(Repartitioned.with(string, json<Change>()).withName('by-region').withNumberOfPartitions(3))
`,
      replace: '',
    },
  ],
})
