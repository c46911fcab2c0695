import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'that something is wrong is enough to know',
    ru: 'достаточно знать, что что-то не так',
  },
  caughtBy: '13.1 refuses what breaks the contract, and names the field',
  says: /not named/,
  edits: [
    {
      file: 'input.ts',
      find: `throw new Error(z.prettifyError(parsed.error))`,
      replace: `throw new Error('bad input')`,
    },
    { file: 'input.ts', find: `import { z } from 'zod'`, replace: `import type { z } from 'zod'` },
  ],
})
