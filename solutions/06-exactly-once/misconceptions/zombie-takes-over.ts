import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'being fenced is an error like any other: a new producer goes on',
    ru: 'вытеснение — такая же ошибка, как остальные: создаём нового продюсера и продолжаем',
  },
  caughtBy: '6.1 a zombie that thaws behind its successor is fenced',
  says: /takes the id back/,
  cause: 'deadline',
  edits: [
    {
      file: 'exactly-once.ts',
      find: "      if (error && broughtBy(error, 'INVALID_PRODUCER_EPOCH')) state = 'fenced'\n",
      replace: '',
    },
  ],
})
