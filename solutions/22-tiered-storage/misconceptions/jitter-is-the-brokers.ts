import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'segment.ms alone says when a segment closes', ru: 'когда закроется сегмент, говорит только segment.ms' },
  caughtBy: '22.2 a topic gets a policy, and keeps what else is set for it',
  says: /changes with the broker/,
  edits: [{ file: 'policies.ts', find: "    'segment.jitter.ms': '0',\n", replace: '' }],
})
