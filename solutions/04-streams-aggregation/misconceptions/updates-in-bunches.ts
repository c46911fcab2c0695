import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'changes can be gathered for a moment and sent together',
    ru: 'изменения можно копить и отправлять пачкой',
  },
  caughtBy: '4.4 clients that come while counts change miss no change and get none twice',
  says: /updates were gathered/,
  edits: [
    {
      file: 'dashboard.ts',
      find: `    for (const client of live.clients) client.send(JSON.stringify(change))
`,
      replace: `    setTimeout(() => {
      for (const client of live.clients) client.send(JSON.stringify(change))
    }, 50)
`,
    },
  ],
})
