import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'each item takes out its pairs', ru: 'каждый товар забирает свои пары' },
  caughtBy: '23.3 a user who is forgotten takes all of theirs out, and may begin anew',
  says: /all that the user brought in goes out/,
  edits: [
    {
      file: 'histories.ts',
      find: '[...changed.slice(index + 1), ...unchanged]',
      replace: '[...changed.filter((_, at) => at !== index), ...unchanged]',
    },
  ],
})
