import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'what stands before the dot is the owner', ru: 'что до точки, то и владелец' },
  caughtBy: '25.1 a name says whose it is, and no other name does',
  says: /two parts that are names/,
  edits: [
    {
      file: 'names.ts',
      find: 'return part.test(tenant) && part.test(own) && more.length === 0 ? tenant : null',
      replace: `return part.test(tenant) && own !== '' ? tenant : null`,
    },
    { file: 'names.ts', find: `const [tenant = '', own = '', ...more] =`, replace: `const [tenant = '', own = ''] =` },
  ],
})
