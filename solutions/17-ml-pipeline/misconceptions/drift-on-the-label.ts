import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'drift shows in what the model says', ru: 'дрейф виден по ответам модели' },
  caughtBy: '17.5 it is the features that drift: probabilities have no part in it',
  says: /taken for what it is asked/,
  edits: [
    {
      file: 'drift.ts',
      find: 'const { features } = read(predictionSchema, key, value).value',
      replace: `const { features: asked, probability } = read(predictionSchema, key, value).value
  const features = [probability * 20, ...asked.slice(1)]`,
    },
  ],
})
