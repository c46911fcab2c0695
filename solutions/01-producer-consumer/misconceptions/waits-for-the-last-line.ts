import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the line of the last event ends the wait',
    ru: 'ожидание заканчивает строка последнего события',
  },
  caughtBy: '1.5 a round trip of no events, of one, and one after another print their own events alone',
  says: /of 0 events all are printed/,
  cause: 'deadline',
  edits: [
    {
      file: 'round-trip.ts',
      find: `  if (events.length === 0) resolve()
`,
      replace: '',
    },
  ],
})
