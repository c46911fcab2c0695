import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'whoever was overtaken has lost',
    ru: 'кого обогнали, тот проиграл',
  },
  caughtBy: '11.3 a command that was overtaken is decided anew, and paid where there is money',
  says: /a race that was lost is no refusal/,
  edits: [
    {
      file: 'commands.ts',
      find: `    for (;;) {
      const decision`,
      replace: `    for (let tries = 1; ; tries++) {
      const decision`,
    },
    {
      file: 'commands.ts',
      find: `      if (decision.outcome === 'refused') throw refused(decision.refusal)
`,
      replace: `      if (decision.outcome === 'refused') throw refused(decision.refusal)
      if (tries > 1) throw new ApiError(409, 'conflict', 'somebody else was first')
`,
    },
  ],
})
