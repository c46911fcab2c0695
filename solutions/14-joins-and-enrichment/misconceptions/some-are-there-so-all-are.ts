import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'where one of the topics is there somebody has created them all',
    ru: 'раз один из топиков есть, кто-то создал все',
  },
  caughtBy: '14.1 topics that are there are no error, and what is missing is made',
  says: /takes them for all/,
  cause: 'deadline',
  edits: [
    {
      file: 'topics.ts',
      find: '    await admin.createTopics(',
      replace: '    if (there.length === 0) await admin.createTopics(',
    },
  ],
})
