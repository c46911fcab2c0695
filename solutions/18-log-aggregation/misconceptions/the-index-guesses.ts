import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the index sees what it is given', ru: 'индекс сам видит, что ему дали' },
  caughtBy: '18.5 fields are what they are asked by: dates, keywords, words and numbers, and no others',
  says: /The index guesses/,
  edits: [
    { file: 'documents.ts', find: '{ mappings: MAPPING }', replace: '{ mappings: MAPPING.dynamic ? MAPPING : {} }' },
  ],
})
