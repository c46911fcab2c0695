import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a state is so many updates',
    ru: 'состояние — это просто несколько обновлений',
  },
  caughtBy: '4.4 the page shows the newest window live, and finds back when the connection was lost',
  says: /takes the place of the old one/,
  cause: 'deadline',
  edits: [
    {
      file: 'page.ts',
      find: 'counts = new Map(message.counts.map((one) => [keyOf(one), one]))',
      replace: 'message.counts.forEach((one) => counts.set(keyOf(one), one))',
    },
  ],
})
