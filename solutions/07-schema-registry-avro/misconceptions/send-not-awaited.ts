import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'kafkajs will see to it',
    ru: 'kafkajs сам доведёт до конца',
  },
  caughtBy: '7.3 send resolves when the broker has the events, and stop when each send is through',
  says: /takes events for written/,
  edits: [
    {
      file: 'producer.ts',
      find: `      await sending
`,
      replace: '',
    },
  ],
})
