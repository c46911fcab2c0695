import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'windows of a metric, that is what the chart shows',
    ru: 'на графике окна метрики, их и считаем',
  },
  caughtBy: '10.2 each reading writes its window of its device and its metric, and no other',
  says: /mixes what has nothing in common/,
  edits: [
    {
      file: 'topology.ts',
      find: '    .groupByKey(Grouped.with(string, json<number>()))',
      replace: '    .groupBy(() => metric, Grouped.with(string, json<number>()))',
    },
  ],
})
