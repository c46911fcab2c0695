import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a producer makes its topic', ru: 'продюсер сам создаст топик' },
  caughtBy: '17.4 a missing predictions is an error at the start of the inference',
  says: /when there is something to write/,
  edits: [
    {
      file: 'inference.ts',
      find: '[TOPIC.models, TOPIC.predictions, TOPIC.metrics, TOPIC.drift]',
      replace: '[TOPIC.models, TOPIC.metrics, TOPIC.drift]',
    },
  ],
})
