import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'equal times contradict each other', ru: 'равные времена противоречат друг другу' },
  caughtBy: '22.2 a policy that contradicts itself is refused, and the fields are named',
  says: /right at the limit is refused: hotMs = keepMs/,
  edits: [{ file: 'policies.ts', find: 'if (hotMs > keepMs)', replace: 'if (hotMs >= keepMs)' }],
})
