import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'whoever asks knows best when he asked',
    ru: 'кто просит, тот лучше знает, когда попросил',
  },
  caughtBy: '21.1 lets the broker date the requests, and compacts the queues',
  says: /the player himself says since when/,
  edits: [
    {
      file: 'topics.ts',
      find: `topic(TOPIC.requests, { 'message.timestamp.type': 'LogAppendTime' })`,
      replace: 'topic(TOPIC.requests)',
    },
  ],
})
