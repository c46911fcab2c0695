import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'how many partitions a topic of my own has is my business',
    ru: 'сколько партиций у моего собственного топика, решаю я',
  },
  caughtBy: '21.5 lets whoever was told ask again, whatever the partitions',
  says: /over a topic with as many partitions/,
  edits: [
    {
      file: 'topics.ts',
      find: '...[TOPIC.matches, TOPIC.notifications, OUTCOMES].map((name) => topic(name)),',
      replace: `...[TOPIC.matches, TOPIC.notifications].map((name) => topic(name)),
      { ...topic(OUTCOMES), numPartitions: 1 },`,
    },
  ],
})
