import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'each start needs an id of its own, so that it is not mixed up with the one before',
    ru: 'каждому запуску нужен свой id, чтобы его не спутали с прежним',
  },
  caughtBy: '4.3 a restart restores the counts and goes on: nothing lost, nothing counted again',
  says: /all clicks are read again/,
  edits: [{ file: 'service.ts', find: 'ctx.name(APPLICATION)', replace: 'ctx.name(`${APPLICATION}-${Date.now()}`)' }],
})
