import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a consumer has a fixed group, the view too',
    ru: 'у консьюмера постоянная группа, и у дашборда тоже',
  },
  caughtBy: '4.4 the page shows the newest window live, and finds back when the connection was lost',
  says: /reads click-counts from the beginning/,
  cause: 'deadline',
  edits: [
    { file: 'counts.ts', find: 'ctx.name(`counts-view.${randomUUID()}`)', replace: "ctx.name('counts-view')" },
    {
      file: 'counts.ts',
      find: `      autoCommit: false,
`,
      replace: '',
    },
  ],
})
