import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a topic has three copies',
    ru: 'у топика три копии',
  },
  caughtBy:
    '8.1 a worker runs with these properties on a single broker, on loopback alone, and reads secrets and plain JSON',
  says: /[Rr]eplication factor/,
  edits: [
    {
      file: 'worker.ts',
      find: `    'config.storage.replication.factor': '1',
`,
      replace: '',
    },
  ],
})
