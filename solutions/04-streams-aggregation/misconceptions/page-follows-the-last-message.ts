import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the page shows the window of the last message',
    ru: 'страница показывает окно последнего сообщения',
  },
  caughtBy: '4.4 the page shows the newest window live, and finds back when the connection was lost',
  says: /The last message was a late click/,
  cause: 'deadline',
  edits: [
    {
      file: 'page.ts',
      find: 'const start = all.reduce((latest, one) => Math.max(latest, one.start), 0)',
      replace: 'const start = latest',
    },
    {
      file: 'page.ts',
      find: `let drawing = false
`,
      replace: `let drawing = false
let latest = 0
`,
    },
    {
      file: 'page.ts',
      find: `function take(message) {
`,
      replace: `function take(message) {
  latest = (message.count ?? message.counts.at(-1))?.start ?? latest
`,
    },
  ],
})
