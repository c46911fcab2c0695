import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'each start needs an application id of its own', ru: 'каждому запуску нужен свой application.id' },
  caughtBy: '14.5 goes on after a stop where it ended, with the tables as they were',
  edits: [
    { file: 'service.ts', find: 'ctx.name(application)', replace: "ctx.name([application, process.pid].join('-'))" },
  ],
})
