import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the same order teaches nothing new', ru: 'тот же заказ ничему новому не учит' },
  caughtBy: '17.3 metrics come after each hundredth example learnt from, and say how well it is told',
  says: /last 200 held-out examples/,
  edits: [
    {
      file: 'trainer.ts',
      find: `    const { orderId, example } = found
`,
      replace: `    const { orderId, example } = found
    if (this.#known.has(orderId)) return
    this.#known.add(orderId)
`,
    },
    {
      file: 'trainer.ts',
      find: `  #ring!: KeyValueStore<string, Labelled>
`,
      replace: `  #ring!: KeyValueStore<string, Labelled>
  readonly #known = new Set<string>()
`,
    },
  ],
})
