import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'createTopics resolves to false: then something went wrong',
    ru: 'createTopics вернул false: значит, что-то пошло не так',
  },
  caughtBy: '3.1 creates the five topics, with three partitions each, and creating them again is no error',
  says: /the topics were not created/,
  cause: 'error',
  edits: [
    {
      file: 'topics.ts',
      find: `    await admin.createTopics({
`,
      replace: `    const areMade = await admin.createTopics({
`,
    },
    {
      file: 'topics.ts',
      find: `      ],
    })
`,
      replace: `      ],
    })
    if (!areMade) throw new Error('the topics were not created')
`,
    },
  ],
})
