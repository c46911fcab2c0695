import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'what was seen is normal', ru: 'что видели, то норма' },
  caughtBy: '18.4 a burst is no part of what is normal, and a minute without lines is none',
  says: /became what is normal/,
  edits: [
    {
      file: 'detector.ts',
      find: '    if (!judgement?.isBurst) {\n      this.#baselines.put(service, [...baseline, minute].slice(-BASELINE.most))\n      return\n    }\n',
      replace:
        '    this.#baselines.put(service, [...baseline, minute].slice(-BASELINE.most))\n    if (!judgement?.isBurst) return\n',
    },
  ],
})
