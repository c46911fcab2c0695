import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a value that cannot be read is passed by', ru: 'нечитаемое значение пропускают' },
  caughtBy: '23.4 what cannot be read is reported once, and the value before it still counts',
  says: /one that makes do reports nothing/,
  cause: 'deadline',
  edits: [
    {
      file: 'state.ts',
      find: `      ctx.onReject({ topic, partition, offset: String(offset), reason: error.message })
`,
      replace: `      void [ctx, topic, partition, offset, error]
`,
    },
  ],
})
