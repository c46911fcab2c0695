import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'only what counts moves the read model on',
    ru: 'read model двигает только то, что засчитано',
  },
  caughtBy: '11.4 waits until it knows what the client wrote',
  says: /counts for nothing/,
  edits: [
    {
      file: 'reader.ts',
      find: `        this.#ctx.onReject({ topic, partition, offset, reason: error.message })
      }`,
      replace: `        this.#ctx.onReject({ topic, partition, offset, reason: error.message })
        continue
      }`,
    },
    {
      file: 'reader.ts',
      find: `    this.#advance(partition, BigInt(batch.lastOffset()) + 1n)
  }`,
      replace: `    this.#advance(partition, this.next(partition))
  }`,
    },
  ],
})
