import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the serde checks what is read, so the topology need not',
    ru: 'всё прочитанное проверяет serde, топологии это не нужно',
  },
  caughtBy: '19.2 reports what is no request where it was written, and goes on',
  says: /A serde that checks throws/,
  edits: [
    {
      file: 'limiter.ts',
      find: 'Consumed.with(string, bytes)',
      replace: 'Consumed.with(string, json(requestSchema))',
    },
    {
      file: 'limiter.ts',
      find: 'Uint8Array | null, string, Request> {',
      replace: 'Request | null, string, Request> {',
    },
    {
      file: 'limiter.ts',
      find: 'process(record: StreamRecord<string | null, Uint8Array | null>)',
      replace: 'process(record: StreamRecord<string | null, Request | null>)',
    },
    {
      file: 'limiter.ts',
      find: 'const { data, reason } = readJson(requestSchema, record.value ?? new Uint8Array())',
      replace: `const { data, reason } = { data: record.value, reason: 'no value' }`,
    },
    {
      file: 'limiter.ts',
      find: 'import { readJson, rejectedBy }',
      replace: 'import { rejectedBy }',
    },
    {
      file: 'limiter.ts',
      find: `  bytes,
`,
      replace: '',
    },
  ],
})
