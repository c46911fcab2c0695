import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the end of a topic says when to stop reading: whatever has come by then counts',
    ru: 'конец топика говорит, когда прекратить чтение: всё, что пришло до этого, считается',
  },
  caughtBy: '6.5 the report counts to the ends at the time of the call, whatever is written meanwhile',
  says: /beyond the end that the topic had/,
  edits: [
    {
      file: 'report.ts',
      find: 'const counted = messages.filter(({ offset }) => BigInt(offset) < end)',
      replace: 'const counted = messages.filter(({ offset }) => end > 0n || offset)',
    },
  ],
})
