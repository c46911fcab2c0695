import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'kafkajs starts a consumer again whenever it has crashed',
    ru: 'kafkajs перезапускает консьюмера после любого сбоя',
  },
  caughtBy: '1.4 goes on after an outage of a minute, and misses nothing',
  says: /restart: false/,
  cause: 'deadline',
  edits: [
    {
      file: 'consumer.ts',
      find: 'if (!payload.restart) restarting = restart()',
      replace: 'void [payload, restart]',
    },
  ],
})
