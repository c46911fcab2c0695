import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a commit that fails is made up for with the next one',
    ru: 'неудавшийся коммит восполнит следующий',
  },
  caughtBy: '2.5 a commit that is lost on its way is made again',
  says: /after a commit that failed/,
  cause: 'deadline',
  edits: [
    {
      file: 'member.ts',
      find: 'if (isOver(error) || attempt === 300) throw error',
      replace: 'if (isOver(error) || attempt === 0) throw error',
    },
  ],
})
