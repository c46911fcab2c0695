import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the service scales what it is asked', ru: 'сервис сам масштабирует запросы' },
  caughtBy: '17.4 answers by the model in use, with its scaler, and says which version it was',
  says: /published with the weights/,
  edits: [
    {
      file: 'inference.ts',
      find: 'predict(model.learner, features)',
      replace: 'predict({ ...model.learner, mean: features.map(() => 5) }, features)',
    },
  ],
})
