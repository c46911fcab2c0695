import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a flow that is not enabled does not run',
    ru: 'невключённый поток не работает',
  },
  caughtBy: '9.3 the backup gives nothing back',
  says: /heartbeats alone are reason enough/,
  edits: [
    {
      file: 'mirror.ts',
      find: `    'emit.heartbeats.enabled': 'false',
`,
      replace: ``,
    },
  ],
})
