import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'some data is better than none', ru: 'лучше какие-то данные, чем никаких' },
  caughtBy: '22.4 where a tier has no room for one read, nothing else is measured in its place',
  says: /something else was measured/,
  edits: [
    { file: 'measure.ts', find: '    if (place.end - place.first < length)', replace: '    if (end - start < length)' },
  ],
})
