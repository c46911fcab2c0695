import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a client knows what it was told',
    ru: 'клиент знает то, что ему сказали',
  },
  caughtBy: '10.5 a client that comes late gets the present state first, then each change once',
  says: /read from their beginning|belongs to the server/,
  cause: 'deadline',
  edits: [
    {
      file: 'dashboard.ts',
      find: 'seq, ...view.snapshot() }',
      replace: 'seq, windows: [], excursions: [] }',
    },
  ],
})
