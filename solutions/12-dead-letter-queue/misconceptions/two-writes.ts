import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the replay is written first and noted down right after it, which never goes wrong in between',
    ru: 'сначала пишем replay, сразу за ним пометку, и между ними ничего не случится',
  },
  caughtBy: '12.5 replays a letter once although the panel is killed after the record is written',
  says: /between the write and its note/,
  edits: [
    {
      file: 'journal.ts',
      find: `    if (copy) await transaction.send({ topic: this.#ctx.name(TOPIC.main), messages: [copy] })
`,
      replace: ``,
    },
    {
      file: 'journal.ts',
      find: `    const transaction = await this.#producer!.transaction()
`,
      replace: `    if (copy) await this.#producer!.send({ topic: this.#ctx.name(TOPIC.main), messages: [copy] })
    const transaction = await this.#producer!.transaction()
`,
    },
  ],
})
