import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a group id names one run of the program',
    ru: 'group id — это имя одного запуска программы',
  },
  caughtBy: '2.3 a member that starts again goes on where its group stopped',
  says: /The group id is the same at every start/,
  cause: 'deadline',
  edits: [
    {
      file: 'member.ts',
      find: 'groupId: ctx.name(GROUP),',
      replace: 'groupId: ctx.name(GROUP + process.pid),',
    },
  ],
})
