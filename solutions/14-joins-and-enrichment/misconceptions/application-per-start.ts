import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'each start needs an application id of its own', ru: 'каждому запуску нужен свой application.id' },
  caughtBy: '14.5 two instances share the partitions, and one takes over what the other leaves',
  says: /Instances of one application have one application.id/,
  edits: [
    { file: 'service.ts', find: 'ctx.name(application)', replace: "ctx.name([application, crypto.randomUUID()].join('-'))" },
  ],
})
