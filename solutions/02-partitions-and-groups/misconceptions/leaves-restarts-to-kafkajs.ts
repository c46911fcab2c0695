import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'kafkajs starts a consumer again whenever it has crashed',
    ru: 'kafkajs перезапускает консьюмера после любого сбоя',
  },
  caughtBy: '2.3 goes on through an outage of a minute, and through the next one',
  says: /restart: false/,
  cause: 'deadline',
  edits: [
    {
      file: 'member.ts',
      find: 'retry: { restartOnFailure: async () => false },',
      replace: '',
    },
    {
      file: 'member.ts',
      find: 'consumer.on(consumer.events.CRASH, ({ payload }) => this.crash.resolve(payload.error))',
      replace: '',
    },
    {
      file: 'member.ts',
      find: 'if (!mayPass(error)) this.joined.reject(error)',
      replace: 'void mayPass',
    },
  ],
})
