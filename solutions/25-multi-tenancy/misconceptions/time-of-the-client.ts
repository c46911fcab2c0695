import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a record knows when it was written', ru: 'запись знает, когда её написали' },
  caughtBy: '25.1 topics have the tenant’s prefix and the partitions asked for, and keep the broker’s time',
  says: /message.timestamp.type says LogAppendTime/,
  edits: [
    {
      file: 'topics.ts',
      find: `[{ name: 'message.timestamp.type', value: 'LogAppendTime' }]`,
      replace: '[] as { name: string; value: string }[]',
    },
  ],
})
