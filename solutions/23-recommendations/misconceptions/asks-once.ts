import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a page is drawn when it is opened', ru: 'страницу рисуют, когда её открыли' },
  caughtBy: '23.5 the page says when the connection is lost, keeps what it has, and finds back; a refusal is told',
  says: /asks again each two seconds/,
  cause: 'deadline',
  edits: [
    {
      file: 'page.ts',
      find: `  if (question === asked) timer = setTimeout(ask, EVERY_MS)
`,
      replace: '',
    },
  ],
})
