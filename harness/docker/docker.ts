import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { KataError, messageOf } from '../errors/index.ts'
import type { Text } from '../text/index.ts'

const COMMAND_DEADLINE_MS = 60_000
const ENGINE_DEADLINE_MS = 5000

/** Standard output of a Docker command. Throws `DOCKER_FAILED` with what Docker said. */
export async function docker(args: readonly string[], timeout = COMMAND_DEADLINE_MS): Promise<string> {
  try {
    return (await promisify(execFile)('docker', args, { timeout, killSignal: 'SIGKILL' })).stdout.trim()
  } catch (cause) {
    throw new KataError({
      code: 'DOCKER_FAILED',
      expected: succeeds(`docker ${args.join(' ')}`),
      observed: whyNot('docker', cause),
      next: {
        en: 'see that the Docker engine runs (docker info) and that your user may use it, or do without it: KAFKA=native, KATA_COMPONENTS=native',
        ru: 'проверьте, что Docker запущен (docker info) и доступен вашему пользователю, или обойдитесь без него: KAFKA=native, KATA_COMPONENTS=native',
      },
      cause,
    })
  }
}

export function succeeds(command: string): Text {
  return { en: `the command succeeds: ${command}`, ru: `команда выполняется: ${command}` }
}

/** What a command that failed says itself; where it said nothing, what happened to it. */
export function whyNot(name: string, cause: unknown): Text | string {
  const { code, killed, stderr } = cause as { code?: unknown; killed?: boolean; stderr?: string }
  if (code === 'ENOENT') return { en: `no command ${name} on this machine`, ru: `на этой машине нет команды ${name}` }
  if (killed) return { en: 'no answer in time', ru: 'ответ не пришёл вовремя' }
  return stderr?.trim() || messageOf(cause).trim()
}

/** Version of the Docker engine that answers. Throws `DOCKER_FAILED`. */
export function engineVersion(): Promise<string> {
  return docker(['version', '--format', '{{.Server.Version}}'], ENGINE_DEADLINE_MS)
}

/** Whether the image is on this machine. */
export async function hasImage(image: string): Promise<boolean> {
  return docker(['image', 'inspect', '--format', '{{.Id}}', image]).then(
    () => true,
    () => false,
  )
}
