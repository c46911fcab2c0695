import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'each start needs an application id of its own', ru: 'каждому запуску нужен свой application.id' },
  caughtBy: '14.5 goes on after each stop where it ended, with the tables as they were',
  says: /the next start goes on there, as the same application/,
  edits: [
    {
      file: 'service.ts',
      find: 'ctx.name(application)',
      replace: "ctx.name([application, crypto.randomUUID()].join('-'))",
    },
  ],
})
