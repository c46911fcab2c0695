import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what cannot be read is skipped',
    ru: 'нечитаемое пропускают',
  },
  caughtBy: '16.4 what cannot be read or is refused for good is reported, and all others go in',
  says: /vanished in silence/,
  cause: 'deadline',
  edits: [
    {
      file: 'replicator.ts',
      find: `    } catch (error) {
      reject(offset, (error as Error).message)
    }`,
      replace: `    } catch {
      // There is nothing to write.
    }`,
    },
  ],
})
