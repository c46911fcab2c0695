import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a topic is called as in the contract',
    ru: 'топик называется как в контракте',
  },
  caughtBy: '10.4 what is no reading is told with its place on the cluster, and all around it is counted',
  says: /Topic as the cluster calls it/,
  edits: [
    {
      file: 'reader.ts',
      find: 'this.#ctx.onReject({ topic, partition',
      replace: 'this.#ctx.onReject({ topic: topic.slice(topic.indexOf(TOPIC.readings)), partition',
    },
    {
      file: 'reader.ts',
      find: 'type Metric, readingSchema }',
      replace: 'type Metric, readingSchema, TOPIC }',
    },
  ],
})
