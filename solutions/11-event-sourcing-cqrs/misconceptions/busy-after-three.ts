import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'whoever was overtaken three times comes again later',
    ru: 'кого обогнали три раза, тот придёт позже',
  },
  caughtBy: '11.3 a command that is overtaken again and again is answered by what comes of it',
  says: /nothing but Kafka may keep a command/,
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
      if (tries > 3) throw unavailable('the account is busy')
`,
    },
  ],
})
