import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'one service, one name', ru: 'один сервис — одно имя' },
  caughtBy: '17.2 the trainer runs when its start resolves, with its name and its session',
  says: /fence each other/,
  edits: [
    { file: 'running.ts', find: "'process.id': instance,", replace: "'process.id': instance.slice(0, 0) + 'one'," },
  ],
})
