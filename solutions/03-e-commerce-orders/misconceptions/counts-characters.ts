import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: '4,096 bytes are 4,096 characters',
    ru: '4096 байт — это 4096 символов',
  },
  caughtBy: '3.1 refuses bytes that hold no record, and never throws',
  says: /4097 B: Ж/,
  edits: [
    {
      file: 'contracts.ts',
      find: 'if (value.byteLength > MAX_VALUE_BYTES)',
      replace: 'if (new TextDecoder().decode(value).length > MAX_VALUE_BYTES)',
    },
  ],
})
