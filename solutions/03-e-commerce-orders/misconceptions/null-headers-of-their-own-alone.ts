import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a header without a value stands alone under its name',
    ru: 'заголовок без значения бывает только один под своим именем',
  },
  caughtBy: '3.4 sets a payment aside that breaks its contract, and notifies about the next',
  says: /among several of one name/,
  cause: 'deadline',
  edits: [
    {
      file: 'service.ts',
      find: '    const values = [value].flat().map((one) => one ?? empty)\n    return [name, values] as const\n',
      replace: '    return [name, value ?? empty] as const\n',
    },
  ],
})
