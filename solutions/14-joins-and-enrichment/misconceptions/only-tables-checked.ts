import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'only tables have to have the right number of partitions',
    ru: 'верное число партиций нужно только таблицам',
  },
  caughtBy: '14.1 refuses click-outcomes with 4 partitions',
  says: /more or fewer/,
  edits: [
    {
      file: 'topics.ts',
      find: '    for (const { topic, numPartitions } of there) {\n',
      replace: '    for (const { topic, numPartitions } of there.filter((it) => it.configEntries.length > 0)) {\n',
    },
  ],
})
