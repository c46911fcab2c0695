import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the status is looked at when the request comes; what happens until it is its turn does not matter',
    ru: 'статус достаточно проверить при получении запроса, а что случится до его очереди, неважно',
  },
  caughtBy: '12.5 replays each letter once, whoever asks how often',
  says: /Of the clicks on one letter one does it/,
  edits: [
    {
      file: 'dead-letters.ts',
      find: `    const turn = queue.then(async () => {
      const record = records.get(id)
      const { status } = verdictOf(id)
`,
      replace: `    const record = records.get(id)
    const { status } = verdictOf(id)
    const turn = queue.then(async () => {
`,
    },
  ],
})
