import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a missing topic shows itself',
    ru: 'отсутствие топика проявится само',
  },
  caughtBy: '24.2 a missing blockchain-checkpoints is an error at the start',
  says: /missed at the first record/,
  edits: [
    {
      file: 'listener.ts',
      find: 'const WRITTEN = [TOPIC.transactions, TOPIC.events, TOPIC.blocks, TOPIC.checkpoints]',
      replace: 'const WRITTEN = [TOPIC.transactions, TOPIC.events, TOPIC.blocks]',
    },
  ],
})
