import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: '${file:…} is known to every worker',
    ru: '${file:…} понимает любой worker',
  },
  caughtBy:
    '8.1 a worker runs with these properties on a single broker, on loopback alone, and reads secrets and plain JSON',
  says: /no provider of secrets named file|Invalid|invalid_index/,
  edits: [
    {
      file: 'worker.ts',
      find: `    'config.providers': 'file',
`,
      replace: '',
    },
  ],
})
