import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the hot time alone empties the disk', ru: 'с диска убирает только время' },
  caughtBy: '22.2 when copying is stopped, what is in the store stays readable, and nothing more comes',
  says: /neither the time nor the size/,
  edits: [{ file: 'policies.ts', find: "    'local.retention.bytes': '-2',\n", replace: '' }],
})
