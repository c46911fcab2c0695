import { repository } from '../../lab/index.ts'
import { upgrade as upgradeRepository } from '../../release/index.ts'
import { say } from '../../text/index.ts'
import type { ExitCode } from '../program.ts'
import { note } from '../session.ts'

/** Brings a newer release into this copy; the student's own code stays as it is. */
export async function upgrade(from: string): Promise<ExitCode> {
  const { commit, replaced, stubs } = await upgradeRepository(repository, from)
  if (commit === undefined) {
    console.log(say({ en: 'This copy is as new already.', ru: 'Эта копия уже новейшая.' }))
    return 0
  }
  for (const path of replaced)
    note(
      say({
        en: `${path} is the course's again; yours: git show HEAD~1:${path}`,
        ru: `${path} снова как в курсе; ваш вариант: git show HEAD~1:${path}`,
      }),
    )
  for (const slug of stubs)
    note(
      say({
        en: `the course has another stub for ${slug} now; your src stays as it is`,
        ru: `в курсе теперь другая заготовка ${slug}; ваш src остался прежним`,
      }),
    )
  console.log(
    say({
      en: `Upgraded, in one commit: ${commit.slice(0, 12)}. Take it back: git revert HEAD`,
      ru: `Обновлено одним коммитом: ${commit.slice(0, 12)}. Отменить: git revert HEAD`,
    }),
  )
  return 0
}
