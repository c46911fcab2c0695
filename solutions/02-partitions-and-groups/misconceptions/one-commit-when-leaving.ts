import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'who leaves does not wait: a commit that fails then is not made again',
    ru: 'уходящий не ждёт: коммит, не удавшийся в этот момент, не повторяют',
  },
  caughtBy: '2.5 a member that leaves finishes and commits what it has begun',
  says: /a commit that failed while the member was leaving was not made again/,
  edits: [
    {
      file: 'member.ts',
      find: 'if (isOver(error) || attempt === 300) throw error',
      replace: 'if (this.stopping || isOver(error) || attempt === 300) throw error',
    },
  ],
})
