import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'where one of the topics is, all are',
    ru: 'если есть один из топиков, есть и все',
  },
  caughtBy:
    '19.1 creates its topics with 3 partitions each, limits compacted, and leaves those that are there as they are',
  says: /takes one topic for all four/,
  cause: 'deadline',
  edits: [
    {
      file: 'topics.ts',
      find: '    const topics = [',
      replace: `    if ((await admin.listTopics()).includes(ctx.name(TOPIC.requests))) return
    const topics = [`,
    },
  ],
})
