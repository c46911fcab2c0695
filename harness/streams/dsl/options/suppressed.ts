import { illegalArgument } from '../../failures.ts'
import { verifyName } from './named.ts'

interface BufferFields {
  readonly maxRecords: number
  readonly maxBytes: number
  readonly whenFull: 'EMIT' | 'SHUT_DOWN'
  readonly loggingEnabled: boolean
  readonly logConfig: Readonly<Record<string, string>>
}

const UNBOUNDED: BufferFields = {
  maxRecords: Number.POSITIVE_INFINITY,
  maxBytes: Number.POSITIVE_INFINITY,
  whenFull: 'SHUT_DOWN',
  loggingEnabled: true,
  logConfig: {},
}

/** How much suppress may hold back, and what happens beyond. */
export class BufferConfig {
  readonly fields: BufferFields

  private constructor(fields: BufferFields) {
    this.fields = fields
  }

  static unbounded(): BufferConfig {
    return new BufferConfig(UNBOUNDED)
  }

  /** When it is full, what has waited longest is emitted early. */
  static maxRecords(maxRecords: number): BufferConfig {
    return new BufferConfig({ ...UNBOUNDED, maxRecords, whenFull: 'EMIT' })
  }

  /** When it is full, what has waited longest is emitted early. Bytes as the JVM estimates them. */
  static maxBytes(maxBytes: number): BufferConfig {
    return new BufferConfig({ ...UNBOUNDED, maxBytes, whenFull: 'EMIT' })
  }

  withMaxRecords(maxRecords: number): BufferConfig {
    return new BufferConfig({ ...this.fields, maxRecords })
  }

  withMaxBytes(maxBytes: number): BufferConfig {
    return new BufferConfig({ ...this.fields, maxBytes })
  }

  withNoBound(): BufferConfig {
    return BufferConfig.unbounded()
  }

  /** When it is full, processing stops with STREAMS_BUFFER_FULL. */
  shutDownWhenFull(): BufferConfig {
    return new BufferConfig({ ...this.fields, whenFull: 'SHUT_DOWN' })
  }

  emitEarlyWhenFull(): BufferConfig {
    return new BufferConfig({ ...this.fields, whenFull: 'EMIT' })
  }

  withLoggingEnabled(logConfig: Readonly<Record<string, string>> = {}): BufferConfig {
    return new BufferConfig({ ...this.fields, loggingEnabled: true, logConfig })
  }

  withLoggingDisabled(): BufferConfig {
    return new BufferConfig({ ...this.fields, loggingEnabled: false, logConfig: {} })
  }
}

/** When a table's changes are told. Source: KIP-328. */
export class Suppressed {
  readonly name: string | undefined
  /** Undefined: until the window closes, which the topology says. Milliseconds. */
  readonly waitMs: number | undefined
  readonly buffer: BufferConfig

  private constructor(waitMs: number | undefined, buffer: BufferConfig, name?: string) {
    this.waitMs = waitMs
    this.buffer = buffer
    this.name = name
  }

  /** Only a window's final result, once no record can change it any more. The buffer may not emit early. */
  static untilWindowCloses(buffer: BufferConfig): Suppressed {
    if (buffer.fields.whenFull === 'EMIT') {
      throw illegalArgument(
        {
          en: 'a buffer that does not emit early: BufferConfig.unbounded() or …shutDownWhenFull()',
          ru: 'буфер без ранней отправки: BufferConfig.unbounded() или …shutDownWhenFull()',
        },
        'emitEarlyWhenFull',
      )
    }
    return new Suppressed(undefined, buffer)
  }

  /** The last change of a key, once so much stream time has passed since its first one. */
  static untilTimeLimit(waitMs: number, buffer: BufferConfig): Suppressed {
    return new Suppressed(waitMs, buffer)
  }

  withName(name: string): Suppressed {
    return new Suppressed(this.waitMs, this.buffer, verifyName(name))
  }
}
