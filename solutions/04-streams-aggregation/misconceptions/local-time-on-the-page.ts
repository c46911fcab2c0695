import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a time is shown as the browser has it',
    ru: 'время показывают так, как его понимает браузер',
  },
  caughtBy: '4.4 the page shows the newest window live, and finds back when the connection was lost',
  says: /in UTC wherever the browser is/,
  cause: 'deadline',
  edits: [
    {
      file: 'page.ts',
      find: 'new Date(ms).toISOString().slice(11, 16)',
      replace: 'new Date(ms).toTimeString().slice(0, 5)',
    },
  ],
})
