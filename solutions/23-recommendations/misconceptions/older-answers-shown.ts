import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'answers come in the order of the questions', ru: 'ответы приходят в порядке вопросов' },
  caughtBy: '23.5 an answer to an older question is never shown, and names are text, never markup',
  says: /shown over the newer one/,
  edits: [
    {
      file: 'page.ts',
      find: 'if (question === asked) take(response.status, answer)',
      replace: 'take(response.status, answer)',
    },
  ],
})
