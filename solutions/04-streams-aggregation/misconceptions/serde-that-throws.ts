import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: "a schema in the serde is enough: what does not fit is an error, and errors are somebody's job",
    ru: 'схемы в serde достаточно: что не подходит, то ошибка, а ошибками кто-нибудь займётся',
  },
  caughtBy: '4.3 what is no click is reported, and everything around it is counted',
  says: /stops the task/,
  cause: 'deadline',
  edits: [
    {
      file: 'topology.ts',
      find: `    } catch (error) {
      const { topic, partition, offset } = this.#context.recordMetadata()!
      this.#ctx.onReject({ topic, partition, offset: String(offset), reason: (error as Error).message })
    }`,
      replace: `    } catch (error) {
      throw new Error('no click', { cause: [error, this.#ctx] })
    }`,
    },
  ],
})
