import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'fenced is an error like others: begin anew',
    ru: 'отстранение — ошибка как ошибка: начать заново',
  },
  caughtBy: '13.2 an instance that thaws behind its successor is fenced, and leaves',
  says: /go for good/,
  cause: 'deadline',
  edits: [
    {
      file: 'services.ts',
      find: `broughtBy(error, ['INVALID_PRODUCER_EPOCH', 'PRODUCER_FENCED'])`,
      replace: `broughtBy(error, ['NO_SUCH_ERROR'])`,
    },
  ],
})
