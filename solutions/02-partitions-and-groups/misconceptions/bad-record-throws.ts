import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a record that cannot be read is an exception, and the client deals with exceptions',
    ru: 'нечитаемая запись — это исключение, а с исключениями разберётся клиент',
  },
  caughtBy: '2.4 reports what it cannot read, and handles what is around it',
  says: /the parser throws inside the consumer/,
  edits: [
    {
      file: 'member.ts',
      find: '    if (activity instanceof Error)\n      return ctx.onReject({ topic, partition, offset: message.offset, reason: activity.message })',
      replace: '    if (activity instanceof Error) throw activity',
    },
  ],
})
