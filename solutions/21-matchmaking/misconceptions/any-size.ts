import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the schema bounds each field, and so the record',
    ru: 'схема ограничивает каждое поле, а значит, и запись',
  },
  caughtBy: '21.3 reports what is no request where it was written, and goes on',
  says: /changes nothing and is not answered/,
  edits: [
    {
      file: 'reading.ts',
      find: `  if (value.byteLength > MAX_BYTES) return { reason: \`more than \${MAX_BYTES} bytes\` }
`,
      replace: '',
    },
  ],
})
