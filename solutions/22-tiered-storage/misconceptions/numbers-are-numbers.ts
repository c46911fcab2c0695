import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'whoever writes a policy writes numbers', ru: 'кто пишет политику, пишет числа' },
  caughtBy: '22.2 a policy that contradicts itself is refused, and the fields are named',
  says: /does not mean what it says/,
  edits: [
    {
      file: 'policies.ts',
      find: 'if (value !== undefined && !(Number.isSafeInteger(value) && value >= 1))',
      replace: 'if (value !== undefined && value < 1)',
    },
  ],
})
