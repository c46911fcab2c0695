import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a topic that is there is made anew: then it is surely right',
    ru: 'существующий топик создают заново: так он точно правильный',
  },
  caughtBy: '1.2 a topic that is there already is no error and keeps its records',
  says: /deleted and made anew/,
  edits: [
    {
      file: 'topic.ts',
      find: `    await admin.createTopics({`,
      replace: `    if ((await admin.listTopics()).includes(name)) await admin.deleteTopics({ topics: [name] })
    await admin.createTopics({`,
    },
  ],
})
