import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'how many there are is worth saying', ru: 'сколько их, сказать не лишне' },
  caughtBy: '17.5 the page draws learning curve and drift as they come, and says what is in use and what drifts',
  says: /where there is no more/,
  edits: [{ file: 'page.ts', find: "total > metrics.length ? 'Showing '", replace: "total > 0 ? 'Showing '" }],
})
