import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a switch takes a moment', ru: 'переключение занимает время' },
  caughtBy:
    '17.4 a new version is taken into use without a restart and without a request lost, and each answer fits its version',
  says: /lost on account of a new version/,
  edits: [
    {
      file: 'inference.ts',
      find: `  if (!model) throw noModel()
  if (log`,
      replace: `  if (!model || Date.now() - view.since < 150) throw noModel()
  if (log`,
    },
    {
      file: 'view.ts',
      find: `  model: Model | null = null
`,
      replace: `  model: Model | null = null
  since = 0
`,
    },
    {
      file: 'view.ts',
      find: '    else this.model = key !== null && value === null ? null : read(modelSchema, key, value).value',
      replace: `    else {
      this.model = key !== null && value === null ? null : read(modelSchema, key, value).value
      this.since = Date.now()
    }`,
    },
  ],
})
