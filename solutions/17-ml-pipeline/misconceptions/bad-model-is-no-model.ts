import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'what cannot be read takes the model out of use', ru: 'нечитаемое снимает модель с работы' },
  caughtBy: '17.4 what cannot be read is reported once, and the model before it is still in use; committed ones alone',
  says: /the model before it does/,
  cause: 'deadline',
  edits: [
    {
      file: 'view.ts',
      find: 'ctx.onReject({ topic, partition, offset, reason: (error as Error).message })',
      replace: `view.model = null
            ctx.onReject({ topic, partition, offset, reason: (error as Error).message })`,
    },
  ],
})
