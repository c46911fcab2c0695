import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'hot and kept are independent', ru: 'горячее и хранимое независимы' },
  caughtBy: '22.2 a policy that contradicts itself is refused, and the fields are named',
  says: /with hotMs = keepMs \+ 1 a policy does not mean/,
  edits: [
    {
      file: 'policies.ts',
      find: '  if (hotMs > keepMs) throw new PolicyError(`hotMs (${hotMs}) is more than keepMs (${keepMs})`)\n',
      replace: '',
    },
    {
      file: 'policies.ts',
      find: '`segmentMs (${segmentMs}) is more than hotMs (${hotMs})`)',
      replace: '`segmentMs (${segmentMs}) is more than hotMs (${hotMs}), keepMs is ${keepMs}`)',
    },
  ],
})
