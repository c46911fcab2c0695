import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a producer that failed once sends the next one',
    ru: 'продюсер, у которого раз не вышло, отправит и следующее',
  },
  caughtBy: '10.1 what cannot be sent is told, and the next reading is sent',
  says: /drops the next as a repetition/,
  edits: [
    {
      file: 'simulator.ts',
      find: `      // Whether the broker has them, nobody knows. kafkajs would give their numbers to the next ones.
      await this.close()
`,
      replace: '',
    },
  ],
})
