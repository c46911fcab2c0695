import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'errors.tolerance=all is enough',
    ru: 'errors.tolerance=all достаточно',
  },
  caughtBy: '8.3 what cannot be read or is refused goes aside as it came, and says why; all others go on',
  says: /what comes behind that record is not written/,
  edits: [
    {
      file: 'sink.ts',
      find: `    'errors.deadletterqueue.topic.name': deadLetters,
`,
      replace: `    'client.id': deadLetters,
`,
    },
  ],
})
