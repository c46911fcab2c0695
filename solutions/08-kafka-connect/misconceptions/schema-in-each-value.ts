import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the JSON converter reads JSON',
    ru: 'JSON-конвертер читает любой JSON',
  },
  caughtBy:
    '8.1 a worker runs with these properties on a single broker, on loopback alone, and reads secrets and plain JSON',
  says: /schemas.enable/,
  edits: [
    {
      file: 'worker.ts',
      find: `  [\`\${of}.converter.schemas.enable\`]: 'false',
`,
      replace: '',
    },
  ],
})
