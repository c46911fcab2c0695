import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'inference has features of its own', ru: 'у предсказаний свои признаки' },
  caughtBy: '17.4 answers by the model in use, with its scaler, and says which version it was',
  says: /the same function/,
  edits: [
    {
      file: 'inference.ts',
      find: 'const features = featuresOf(order)',
      replace: 'const features = featuresOf(order).map((value, n) => (n === 3 ? 0 : value))',
    },
  ],
})
