import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'no value is an empty one', ru: 'нет значения — значит, пустое' },
  caughtBy: '25.3 key, value and headers come byte for byte, and records of one key keep their order',
  says: /no value is not an empty one/,
  edits: [
    {
      file: 'router.ts',
      find: 'messages: [{ key, value, headers }]',
      replace: 'messages: [{ key, value: value ?? Buffer.alloc(0), headers }]',
    },
  ],
})
