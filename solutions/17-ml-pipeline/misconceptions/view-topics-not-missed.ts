import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a topic that is only read can come later', ru: 'топик для чтения может появиться позже' },
  caughtBy: '17.4 a missing training-metrics is an error at the start of the inference',
  says: /only read looks like an empty one/,
  edits: [
    {
      file: 'inference.ts',
      find: '[TOPIC.models, TOPIC.predictions, TOPIC.metrics, TOPIC.drift]',
      replace: '[TOPIC.models, TOPIC.predictions]',
    },
  ],
})
