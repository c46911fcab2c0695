import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the dead letter queue is the last resort: when it cannot be written either, the message is lost anyway',
    ru: 'DLQ — последнее средство: если и туда не записать, сообщение всё равно потеряно',
  },
  caughtBy: '12.4 loses no message while the dead letter queue cannot be written',
  says: /swallowed or the write was not awaited/,
  cause: 'deadline',
  edits: [
    {
      file: 'service.ts',
      find: `      return baseDelayMs
`,
      replace: `      if (topic !== TOPIC.dlq) return baseDelayMs
`,
    },
  ],
})
