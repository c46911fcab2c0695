import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'each consumer needs a group id of its own',
    ru: 'каждому консьюмеру нужен собственный group id',
  },
  caughtBy: '2.3 three members own three disjoint partitions, a fourth is idle',
  says: /each has joined a group of its own/,
  cause: 'deadline',
  edits: [
    {
      file: 'member.ts',
      find: 'groupId: ctx.name(GROUP),',
      replace: "groupId: ctx.name(name === 'member-1' ? GROUP : GROUP + name),",
    },
  ],
})
