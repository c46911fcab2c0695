/**
 * The trace as a capture file (libpcap, LINKTYPE_ETHERNET): each connection is a TCP stream between a made-up client and
 * port 9092 of a made-up broker, so that Wireshark dissects Kafka in it.
 */
import type { TracedMessage } from './message.ts'

const brokerPort = 9092
const mac = { client: Buffer.from('020000000001', 'hex'), broker: Buffer.from('020000000002', 'hex') }
/** Well below what the length field of an IP packet can say. */
const segmentBytes = 32_768

const flag = { fin: 0x01, syn: 0x02, psh: 0x08, ack: 0x10 }

interface Side {
  readonly ip: Buffer
  readonly mac: Buffer
  readonly port: number
  /** The next sequence number; a number of 32 bits that wraps. */
  sequence: number
}

interface Stream {
  readonly client: Side
  readonly broker: Side
  lastAt: number
}

export function toPcap(messages: readonly TracedMessage[], openedAt: number): Uint8Array {
  const streams = new Map<number, Stream>()
  const packets: { at: number; bytes: Buffer }[] = []
  const emit = (
    stream: Stream,
    from: 'client' | 'broker',
    flags: number,
    at: number,
    payload: Buffer = Buffer.alloc(0),
  ) => {
    stream.lastAt = at
    const to = from === 'client' ? 'broker' : 'client'
    packets.push({ at, bytes: packet(stream[from], stream[to], flags, openedAt + at, payload) })
  }
  for (const message of messages) {
    let stream = streams.get(message.connection)
    if (!stream) {
      stream = newStream(message)
      streams.set(message.connection, stream)
      emit(stream, 'client', flag.syn, message.at)
      emit(stream, 'broker', flag.syn | flag.ack, message.at)
      emit(stream, 'client', flag.ack, message.at)
    }
    const from = message.direction === 'request' ? 'client' : 'broker'
    // bytes that the trace has let go are a gap, which Wireshark reports as a segment not captured
    if (!message.frame) stream[from].sequence = (stream[from].sequence + message.bytes) >>> 0
    for (let at = 0; message.frame && at < message.frame.length; at += segmentBytes) {
      emit(stream, from, flag.psh | flag.ack, message.at, message.frame.subarray(at, at + segmentBytes))
    }
  }
  for (const stream of streams.values()) {
    emit(stream, 'client', flag.fin | flag.ack, stream.lastAt)
    emit(stream, 'broker', flag.fin | flag.ack, stream.lastAt)
    emit(stream, 'client', flag.ack, stream.lastAt)
  }
  return Buffer.concat([fileHeader(), ...packets.sort((a, b) => a.at - b.at).map(({ bytes }) => bytes)])
}

/** Brokers are 10.0.1.<node>, the bootstrap address 10.0.1.255; clients 10.0.0.1 with a port a connection. */
function newStream({ connection, node, at }: TracedMessage): Stream {
  const port = 20_000 + (connection % 40_000)
  return {
    client: { ip: Buffer.from([10, 0, 0, 1]), mac: mac.client, port, sequence: 1 },
    broker: { ip: Buffer.from([10, 0, 1, node & 0xff]), mac: mac.broker, port: brokerPort, sequence: 1 },
    lastAt: at,
  }
}

function fileHeader(): Buffer {
  const header = Buffer.alloc(24)
  header.writeUInt32LE(0xa1b2c3d4, 0)
  header.writeUInt16LE(2, 4)
  header.writeUInt16LE(4, 6)
  header.writeUInt32LE(262_144, 16)
  header.writeUInt32LE(1, 20)
  return header
}

/** One packet with its record header; moves the sender's sequence on. */
function packet(from: Side, to: Side, flags: number, atMs: number, payload: Buffer): Buffer {
  const segment = Buffer.concat([tcpHeader(from, to, flags), payload])
  segment.writeUInt16BE(checksum(Buffer.concat([pseudoHeader(from, to, segment.length), segment])), 16)
  const ip = ipHeader(from, to, segment.length)
  const frame = Buffer.concat([to.mac, from.mac, Buffer.from('0800', 'hex'), ip, segment])
  const record = Buffer.alloc(16)
  const micros = Math.round(atMs * 1000)
  record.writeUInt32LE(Math.floor(micros / 1_000_000), 0)
  record.writeUInt32LE(micros % 1_000_000, 4)
  record.writeUInt32LE(frame.length, 8)
  record.writeUInt32LE(frame.length, 12)
  const occupies = payload.length + (flags & (flag.syn | flag.fin) ? 1 : 0)
  from.sequence = (from.sequence + occupies) >>> 0
  return Buffer.concat([record, frame])
}

function tcpHeader(from: Side, to: Side, flags: number): Buffer {
  const header = Buffer.alloc(20)
  header.writeUInt16BE(from.port, 0)
  header.writeUInt16BE(to.port, 2)
  header.writeUInt32BE(from.sequence, 4)
  header.writeUInt32BE(flags & flag.ack ? to.sequence : 0, 8)
  header[12] = 5 << 4
  header[13] = flags
  header.writeUInt16BE(65_535, 14)
  return header
}

function pseudoHeader(from: Side, to: Side, length: number): Buffer {
  const rest = Buffer.from([0, 6, length >> 8, length & 0xff])
  return Buffer.concat([from.ip, to.ip, rest])
}

function ipHeader(from: Side, to: Side, length: number): Buffer {
  const header = Buffer.alloc(20)
  header[0] = 0x45
  header.writeUInt16BE(20 + length, 2)
  header.writeUInt16BE(0x4000, 6) // do not fragment
  header[8] = 64
  header[9] = 6
  from.ip.copy(header, 12)
  to.ip.copy(header, 16)
  header.writeUInt16BE(checksum(header), 10)
  return header
}

/** The Internet checksum (RFC 1071). */
function checksum(bytes: Buffer): number {
  let sum = 0
  for (let at = 0; at < bytes.length; at += 2) sum += (bytes[at]! << 8) | (bytes[at + 1] ?? 0)
  while (sum > 0xffff) sum = (sum & 0xffff) + Math.floor(sum / 0x10000)
  return ~sum & 0xffff
}
