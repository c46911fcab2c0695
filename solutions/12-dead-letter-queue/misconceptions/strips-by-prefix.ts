import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'whatever begins with x-error-, x-original- and the like is one of ours',
    ru: 'всё, что начинается с x-error-, x-original- и тому подобного, — наше',
  },
  caughtBy: '12.3 tries again 1, 2 and 4 base delays after a failure, never early and at most one base delay late',
  says: /not those that came/,
  edits: [
    {
      file: 'retry.ts',
      find: `.filter(([name]) => !OURS.has(name))`,
      replace: `.filter(([name]) => !/^x-(attempts|due|original|error|replay)/.test(name))`,
    },
  ],
})
