import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the error is written at the first failure, like the origin, and copied from then on',
    ru: 'ошибка, как и место, пишется при первой неудаче и дальше копируется',
  },
  caughtBy: '12.4 gives up after one try and three retries, and the DLQ tells what, where and why',
  says: /a failure that is over/,
  edits: [
    {
      file: 'retry.ts',
      find: `[HEADER.errorMessage]: error.message,`,
      replace: `[HEADER.errorMessage]: (consumed.retried && headers?.[HEADER.errorMessage]) || error.message,`,
    },
  ],
})
