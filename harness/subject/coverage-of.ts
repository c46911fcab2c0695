import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { KataError } from '../errors/index.ts'
import { runLimited } from '../guardian/index.ts'
import { cut, printable } from '../text/index.ts'
import { compilerGaveUp, compilerLimits, lastFileIn } from './compiler-limits.ts'
import type { Coverage, CoverageRequest } from './coverage.ts'

const script = fileURLToPath(new URL('count-lines.ts', import.meta.url))

const lines = { total: z.number(), covered: z.number(), pct: z.number() }
const coverage = z.object({
  lines: z.object(lines),
  files: z.array(z.object({ ...lines, path: z.string(), uncovered: z.array(z.number()) })),
})

/**
 * Line coverage of student code, from what its subjects wrote to `dirs` (`SubjectOptions.coverage`). Counted in a process of its own.
 * Throws `COMPILER_GAVE_UP` (verdict) where the count comes to no end, `LINES_NOT_COUNTED` (verdict) where it fails.
 */
export async function coverageOf(request: CoverageRequest, limits = compilerLimits): Promise<Coverage> {
  const { output, complaints, code, met } = await runLimited(script, [JSON.stringify(request)], limits)
  if (!met && code === 0) return coverage.parse(JSON.parse(output.trimEnd().split('\n').at(-1)!))
  const file = lastFileIn(output)
  throw met ? compilerGaveUp(work, met, limits, file) : notCounted(complaints, file)
}

const work = { en: 'the lines of src/ are counted', ru: 'строки в src/ подсчитываются' }

function notCounted(complaints: string, file: string | undefined): KataError {
  const at = file === undefined ? '' : `src/${printable(file)}: `
  return new KataError({
    code: 'LINES_NOT_COUNTED',
    kind: 'verdict',
    expected: work,
    observed: `${at}${cut(printable(complaints).trim(), 2_000)}`,
    next: {
      en: 'See which file of src/ is named above: it may not be read, or is no file.',
      ru: 'Посмотрите, какой файл из src/ назван выше: его нельзя прочитать, или это не файл.',
    },
  })
}
