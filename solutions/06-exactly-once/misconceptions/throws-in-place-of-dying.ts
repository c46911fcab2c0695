import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an error that is thrown is as good as a crash',
    ru: 'брошенное исключение ничем не хуже настоящего падения',
  },
  caughtBy: '6.4 the crash simulation dies where it says, and no payment is lost or doubled',
  says: /an error that is thrown is no crash/,
  cause: 'deadline',
  edits: [{ file: 'crash.ts', find: "process.kill(process.pid, 'SIGKILL')", replace: 'throw new Error(here)' }],
})
