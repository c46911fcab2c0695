import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a policy need not undo what another call has done',
    ru: 'политика не обязана отменять сделанное другим вызовом',
  },
  caughtBy: '22.2 when copying is stopped, what is in the store stays readable, and nothing more comes',
  says: /copy\.disable is false, too/,
  edits: [{ file: 'policies.ts', find: "    'remote.log.copy.disable': 'false',\n", replace: '' }],
})
