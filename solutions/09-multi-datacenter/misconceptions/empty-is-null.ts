import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what is empty is missing',
    ru: 'пустое — значит, ничего нет',
  },
  caughtBy: '9.4 on the primary the consumer reads the topic itself, and goes on where it was',
  says: /a null key or value/,
  edits: [
    {
      file: 'consumer.ts',
      find: '  if (key === null || value === null) return',
      replace: '  if (!key?.length || !value?.length) return',
    },
  ],
})
