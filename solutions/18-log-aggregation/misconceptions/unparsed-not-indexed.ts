import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'what could not be read need not be found', ru: 'неразобранное искать не будут' },
  caughtBy: '18.5 each event of the four topics is one document, in the index of its day',
  says: /A topic is not read/,
  cause: 'deadline',
  edits: [
    {
      file: 'indexer.ts',
      find: 'const TOPICS = [TOPIC.info, TOPIC.warning, TOPIC.error, TOPIC.unparsed]',
      replace: 'const TOPICS = [TOPIC.info, TOPIC.warning, TOPIC.error]',
    },
  ],
})
