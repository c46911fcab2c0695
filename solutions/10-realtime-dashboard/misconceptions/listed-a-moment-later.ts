import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'first the snapshot is sent, then the client is listed',
    ru: 'сначала отправим снимок, потом внесём клиента в список',
  },
  caughtBy: '10.5 clients that come, are cut and come again while values change have no gap and nothing twice',
  says: /have to be one go/,
  edits: [
    {
      file: 'dashboard.ts',
      find: `      watchers.add(watcher)
`,
      replace: `      setTimeout(() => watchers.add(watcher), 100)
`,
    },
  ],
})
