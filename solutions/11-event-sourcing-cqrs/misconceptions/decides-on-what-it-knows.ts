import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the reader is as good as up to date',
    ru: 'читатель практически не отстаёт',
  },
  caughtBy: '11.3 decides on what another instance has written, not on what it happens to know',
  says: /decided on what it had read so far/,
  edits: [
    {
      file: 'commands.ts',
      find: `    await reader.catchUp()
`,
      replace: `    await Promise.resolve()
`,
    },
  ],
})
