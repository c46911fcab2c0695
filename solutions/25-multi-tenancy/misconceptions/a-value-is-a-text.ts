import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a value is a text', ru: 'значение — это текст' },
  caughtBy: '25.3 key, value and headers come byte for byte, and records of one key keep their order',
  says: /carries bytes/,
  edits: [
    {
      file: 'router.ts',
      find: 'messages: [{ key, value, headers }]',
      replace: 'messages: [{ key, value: value && value.toString(), headers }]',
    },
  ],
})
