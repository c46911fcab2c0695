import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a copy of a late click may have the key that is at hand',
    ru: 'копию опоздавшего клика можно писать с тем ключом, который под рукой',
  },
  caughtBy: '4.2 a click beyond grace counts nowhere and is in late-clicks as it came',
  edits: [
    {
      file: 'topology.ts',
      find: 'this.#context.forward(record.withKey(record.value.userId))',
      replace: 'this.#context.forward(record)',
    },
  ],
})
