import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a topic keeps what it is given',
    ru: 'топик хранит всё, что получил',
  },
  caughtBy: '16.3 follows the named tables alone, into compacted topics, and keeps the password to itself',
  says: /no new replica can be made/,
  edits: [
    {
      file: 'source.ts',
      find: `    'topic.creation.default.cleanup.policy': 'compact',
`,
      replace: '',
    },
  ],
})
