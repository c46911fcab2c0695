import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a member that leaves finishes the batch that it has fetched',
    ru: 'уходящий участник доделывает полученную пачку',
  },
  caughtBy: '2.5 a member that leaves finishes and commits what it has begun',
  says: /it began another activity after stop/,
  edits: [
    {
      file: 'member.ts',
      find: 'if (!isRunning() || mine.over) break',
      replace: 'if (mine.over) break',
    },
  ],
})
