import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a rejected topic that is there already gets the limit that the text asks for',
    ru: 'уже существующему топику отклонённых записей нужно выставить предел из условия',
  },
  caughtBy: '3.1 leaves the topics that are there as they are, and creates the others',
  says: /a topic that is there stays as it is/,
  edits: [
    {
      file: 'topics.ts',
      find: '    })\n  } finally {',
      replace: `    })
    const resources = rejectedTopics.map((topic) => ({ type: 2, name: ctx.name(topic), configEntries: roomy }))
    await admin.alterConfigs({ validateOnly: false, resources })
  } finally {`,
    },
  ],
})
