import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the handler need only begin the work: not waiting is faster',
    ru: 'обработчику достаточно начать работу: не ждать быстрее',
  },
  caughtBy: '2.5 a member that leaves finishes and commits what it has begun',
  says: /an activity was committed before its work was done/,
  edits: [
    {
      file: 'member.ts',
      find: 'await this.handle(mine',
      replace: 'void this.handle(mine',
    },
  ],
})
