import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'whoever connects will see the next change soon enough',
    ru: 'подключившийся скоро увидит следующее изменение',
  },
  caughtBy: '4.4 a client that comes late gets the present state first, then each change once',
  says: /its page stays empty until the next click/,
  cause: 'deadline',
  edits: [
    {
      file: 'dashboard.ts',
      find: `    client.send(JSON.stringify({ type: 'state', counts: table.counts() }))
`,
      replace: '',
    },
  ],
})
