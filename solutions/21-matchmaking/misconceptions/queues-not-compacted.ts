import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a topic of states is a topic like any other',
    ru: 'топик состояний — такой же топик, как остальные',
  },
  caughtBy: '21.1 lets the broker date the requests, and compacts the queues',
  says: /only the last state of each region/,
  edits: [
    { file: 'topics.ts', find: `topic(TOPIC.queues, { 'cleanup.policy': 'compact' })`, replace: 'topic(TOPIC.queues)' },
  ],
})
