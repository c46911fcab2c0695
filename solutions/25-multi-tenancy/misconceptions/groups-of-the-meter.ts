import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a group costs nothing', ru: 'группа ничего не стоит' },
  caughtBy: '25.5 nothing is left behind by asking, also several times at once',
  says: /changes what is measured/,
  edits: [
    {
      file: 'usage.ts',
      find: `  try {
    return await bytesIn(ctx, groupId, topic, ranges)
  } finally {
    await admin.deleteGroups([groupId])
  }
`,
      replace: `  return bytesIn(ctx, groupId, topic, ranges)
`,
    },
  ],
})
