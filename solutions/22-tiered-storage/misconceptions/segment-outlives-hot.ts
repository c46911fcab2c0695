import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a segment may be open for longer than it is hot',
    ru: 'сегмент может быть открыт дольше, чем он горячий',
  },
  caughtBy: '22.2 a policy that contradicts itself is refused, and the fields are named',
  says: /with segmentMs = hotMs \+ 1 a policy does not mean/,
  edits: [{ file: 'policies.ts', find: '  if (segmentMs > hotMs) throw', replace: '  if (segmentMs > keepMs) throw' }],
})
