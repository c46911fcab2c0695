import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a sum since the last metrics is nothing to keep', ru: 'сумму с последних метрик хранить незачем' },
  caughtBy: '17.2 on the cluster a restart goes on as if there had been none, to the last bit',
  says: /begins at nothing/,
  cause: 'deadline',
  edits: [
    {
      file: 'trainer.ts',
      find: '    loss: state.loss + lossOf(told, example.late),',
      replace: '    loss: lossOf(told, example.late),',
    },
    {
      file: 'trainer.ts',
      find: `  #ring!: KeyValueStore<string, Labelled>
`,
      replace: `  #ring!: KeyValueStore<string, Labelled>
  #loss = 0
`,
    },
    {
      file: 'trainer.ts',
      find: `    const after = learnt(state, example)
`,
      replace: `    const next = learnt(state, example)
    this.#loss += next.loss
    const after = { ...next, loss: this.#loss }
`,
    },
    {
      file: 'trainer.ts',
      find: `    const check = checked(after, this.#heldOut(after))
`,
      replace: `    const check = checked(after, this.#heldOut(after))
    this.#loss = 0
`,
    },
  ],
})
