import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'null means that there is no origin',
    ru: 'null значит, что origin нет',
  },
  caughtBy: '10.5 pages of other servers are refused, and a client that sends too much goes alone',
  says: /null is a page too/,
  edits: [
    {
      file: 'dashboard.ts',
      find: 'if (origin !== undefined && (',
      replace: "if (origin !== undefined && origin !== 'null' && (",
    },
  ],
})
