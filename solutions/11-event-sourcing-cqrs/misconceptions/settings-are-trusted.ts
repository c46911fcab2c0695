import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a topic that is there will do',
    ru: 'топик, который уже есть, подойдёт',
  },
  caughtBy: '11.2 refuses a topic whose cleanup.policy is compact, and leaves it as it is',
  says: /would lose events/,
  edits: [
    {
      file: 'topics.ts',
      find: `    await checkSettings(admin, topic)
`,
      replace: `    if (!there) await checkSettings(admin, topic)
`,
    },
  ],
})
