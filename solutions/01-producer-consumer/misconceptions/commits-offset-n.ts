import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the committed offset is that of the last event handled',
    ru: 'коммитится смещение последнего обработанного события',
  },
  caughtBy: '1.4 goes on where it was after a clean stop: nothing lost, nothing twice',
  says: /One too few/,
  edits: [{ file: 'consumer.ts', find: 'String(BigInt(message.offset) + 1n)', replace: 'message.offset' }],
})
