import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'process.id names the application',
    ru: 'process.id — это имя приложения',
  },
  caughtBy: '4.3 an instance runs when its start resolves, with its name and its session',
  says: /each needs its own process\.id/,
  edits: [
    { file: 'service.ts', find: "'process.id': instance", replace: "'process.id': `one${instance.slice(0, 0)}`" },
  ],
})
