import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the popular ones are the same for all', ru: 'популярное для всех одно' },
  caughtBy:
    '23.5 nothing of the history is recommended, however many votes it gets, nor what is not offered or not known',
  says: /What is in the history/,
  edits: [
    {
      file: 'personal.ts',
      find: '!own.has(itemId) && !similar.some((it) => it.itemId === itemId)',
      replace: '!similar.some((it) => it.itemId === itemId)',
    },
  ],
})
