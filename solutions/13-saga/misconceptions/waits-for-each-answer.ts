import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a request is answered, or it fails',
    ru: 'запрос получит ответ или ошибку',
  },
  caughtBy: '13.5 the page says when there are too many orders, and when the connection is lost',
  says: /no time limit of its own/,
  edits: [
    {
      file: 'page.ts',
      find: `, { signal: AbortSignal.timeout(3000) }`,
      replace: ``,
    },
  ],
})
