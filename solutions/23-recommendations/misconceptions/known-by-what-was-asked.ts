import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the same question has the same answer', ru: 'у одного вопроса один ответ' },
  caughtBy: '23.5 an answer to an older question is never shown, and names are text, never markup',
  says: /shown over the newer one/,
  edits: [
    { file: 'page.ts', find: 'const question = ++asked', replace: 'const question = ++asked, about = user + limit' },
    {
      file: 'page.ts',
      find: 'if (question === asked) take(response.status, answer)',
      replace: 'if (about === user + limit) take(response.status, answer)',
    },
  ],
})
