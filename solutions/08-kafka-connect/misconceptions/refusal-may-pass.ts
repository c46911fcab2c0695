import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'whatever the worker says against it may pass',
    ru: 'любой отказ worker-а может пройти',
  },
  caughtBy: '8.1 what the worker refuses is refused at once, in its own words',
  says: /refused for good|requests for a configuration/,
  edits: [
    { file: 'http.ts', find: 'response.status === 409 || response.status >= 500', replace: 'response.status >= 400' },
  ],
})
