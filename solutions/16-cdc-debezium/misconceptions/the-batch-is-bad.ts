import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a batch that is refused is bad',
    ru: 'отвергнутая пачка негодна',
  },
  caughtBy: '16.4 what cannot be read or is refused for good is reported, and all others go in',
  says: /a good one was taken for bad|good rows are lost/,
  edits: [
    {
      file: 'replica.ts',
      find: `    const refused: Refusal[] = []
    await this.#transaction(async (client) => {
      for (const change of changes) {
        const reason = await this.#tryTo(client, change)
        if (reason !== undefined) refused.push({ change, reason })
      }
    })
    return refused
`,
      replace: `    return changes.map((change) => ({ change, reason: 'refused' }))
`,
    },
    {
      file: 'replica.ts',
      find: `  async #tryTo(client: Client, change: Change): Promise<string | undefined> {
    await client.query('savepoint one')
    try {
      await this.#applyAll(client, [change])
      await client.query('release savepoint one')
      return undefined
    } catch (error) {
      if (!isRefusal(error)) throw error
      this.#columns.clear()
      await client.query('rollback to savepoint one')
      return (error as Error).message
    }
  }

`,
      replace: '',
    },
  ],
})
