import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'in the retry topic stand only our own records, so they need no check',
    ru: 'в retry-топике только наши записи, проверять их незачем',
  },
  caughtBy: '12.3 puts aside what cannot be read in the retry topic, however late it is due',
  says: /cannot be read in the retry topic/,
  cause: 'deadline',
  edits: [
    {
      file: 'service.ts',
      find: `      message = parseMessage(value)`,
      replace: `      message = consumed.retried ? JSON.parse(String(value)) : parseMessage(value)`,
    },
  ],
})
