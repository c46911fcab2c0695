import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'an error is an error', ru: 'ошибка есть ошибка' },
  caughtBy: '17.4 bad requests are answered with what is wrong, and leave nothing behind',
  says: /not answered with 400/,
  edits: [
    {
      file: 'inference.ts',
      find: 'throw new Refusal(400, error instanceof',
      replace: 'throw new Refusal(500, error instanceof',
    },
  ],
})
