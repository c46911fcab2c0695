import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what kafkajs reads it can write',
    ru: 'что kafkajs прочитал, то он и запишет',
  },
  caughtBy: '12.2 reports what cannot be read, puts it aside byte for byte and goes on',
  says: /a header whose value is null/,
  cause: 'deadline',
  edits: [
    {
      file: 'retry.ts',
      find: `=> value ?? ''`,
      replace: `=> value as Buffer`,
    },
  ],
})
