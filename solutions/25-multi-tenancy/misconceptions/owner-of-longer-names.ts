import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'what comes after the name is of no matter', ru: 'что идёт после имени, неважно' },
  caughtBy: '25.1 a name says whose it is, and no other name does',
  says: /two parts that are names/,
  edits: [
    { file: 'names.ts', find: `const [tenant = '', own = '', ...more] =`, replace: `const [tenant = '', own = ''] =` },
    { file: 'names.ts', find: 'part.test(own) && more.length === 0 ?', replace: 'part.test(own) ?' },
  ],
})
