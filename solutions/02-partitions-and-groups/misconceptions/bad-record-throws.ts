import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a record that cannot be read is an exception, and the client deals with exceptions',
    ru: 'нечитаемая запись — это исключение, а с исключениями разберётся клиент',
  },
  caughtBy: '2.4 reports what it cannot read, and handles what is around it',
  says: /throws inside the consumer stops its partition/,
  cause: 'deadline',
  edits: [
    {
      file: 'member.ts',
      find: 'if (activity instanceof Error) return ctx.onReject({ topic, partition, offset, reason: activity.message })',
      replace: 'if (activity instanceof Error) throw activity',
    },
  ],
})
