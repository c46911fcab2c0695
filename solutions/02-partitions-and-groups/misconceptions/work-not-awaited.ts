import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the handler need only begin the work: not waiting is faster',
    ru: 'обработчику достаточно начать работу: не ждать быстрее',
  },
  caughtBy: '2.5 a member that leaves finishes and commits what it has begun',
  says: /the handler does not await its work/,
  edits: [
    {
      file: 'member.ts',
      find: 'await handle(batch.partition, message)',
      replace: 'void handle(batch.partition, message)',
    },
  ],
})
