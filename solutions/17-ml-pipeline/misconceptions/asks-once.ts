import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a page is loaded', ru: 'страница загружена' },
  caughtBy: '17.5 the page draws learning curve and drift as they come, and says what is in use and what drifts',
  says: /a null is no point/,
  cause: 'deadline',
  edits: [
    {
      file: 'page.ts',
      find: `  setTimeout(look, EVERY_MS)
`,
      replace: '',
    },
  ],
})
