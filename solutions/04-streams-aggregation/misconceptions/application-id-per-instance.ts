import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'two instances are two applications',
    ru: 'два экземпляра — это два приложения',
  },
  caughtBy: '4.3 two instances share the work, and the counts go on when one leaves',
  says: /have one application\.id/,
  cause: 'deadline',
  edits: [{ file: 'service.ts', find: 'ctx.name(APPLICATION)', replace: 'ctx.name(`${APPLICATION}-${instance}`)' }],
})
