import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'whoever wants to know why a message is dead can look into the logs',
    ru: 'кому нужна причина, тот посмотрит в логи',
  },
  caughtBy: '12.4 gives up after one try and three retries, and the DLQ tells what, where and why',
  says: /x-error-class/,
  edits: [
    {
      file: 'retry.ts',
      find: `      [HEADER.errorClass]: error.name,
      [HEADER.errorMessage]: error.message,
`,
      replace: '',
    },
  ],
})
