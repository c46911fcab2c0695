import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'an answer is an answer', ru: 'ответ есть ответ' },
  caughtBy: '18.5 lines are shown as text, never as markup, and an older answer is never shown',
  says: /came late/,
  edits: [
    {
      file: 'page-script.ts',
      find: '    if (question === asked) take(response.status, answer)\n',
      replace: '    take(response.status, answer)\n',
    },
  ],
})
