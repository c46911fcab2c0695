import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what is listed is copied',
    ru: 'что перечислено, то и копируется',
  },
  caughtBy: '9.2 records arrive under the remote name as they were: those from before and those that come',
  says: /topics\.exclude leaves such names out/,
  cause: 'deadline',
  edits: [
    {
      file: 'mirror.ts',
      find: `    'topics.exclude': nothing,
`,
      replace: ``,
    },
  ],
})
