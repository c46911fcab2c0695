import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the window before is over', ru: 'прежнее окно уже закончилось' },
  caughtBy: '17.5 on the cluster a restart goes on in the middle of a window, and knows what had drifted before',
  says: /is gone, or counted twice/,
  edits: [
    {
      file: 'drift.ts',
      find: `drifting.filter((feature) => state.drifting.includes(feature))
`,
      replace: `drifting.filter((feature) => lastDrifting.includes(feature))
  lastDrifting = drifting
`,
    },
    {
      file: 'drift.ts',
      find: 'const takePrediction: Take',
      replace: `let lastDrifting: Drift['drifting'] = []

const takePrediction: Take`,
    },
  ],
})
