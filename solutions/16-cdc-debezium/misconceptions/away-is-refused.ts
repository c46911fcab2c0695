import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what cannot be written is bad',
    ru: 'что не записать, то негодно',
  },
  caughtBy: '16.4 a replica that is away for a minute costs no record, and none is taken for bad',
  says: /never read again/,
  edits: [
    {
      file: 'replicator.ts',
      find: `      } catch {
        await ctx.clock.sleep(pauseMs)
      }`,
      replace: `      } catch (error) {
        return changes.map((change) => ({ change, reason: (error as Error).message }))
      }`,
    },
    {
      file: 'replicator.ts',
      find: `const pauseMs = 200

`,
      replace: '',
    },
    {
      file: 'replicator.ts',
      find: `  ctx: Ctx,
  replica: Replica,
  changes`,
      replace: `  _ctx: Ctx,
  replica: Replica,
  changes`,
    },
  ],
})
