import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

/** A security key made of software, which also does what no honest key does. */
export type SoftKey = ReturnType<typeof makeSoftKey>

type Doing = { origin?: string; counter?: number; rpId?: string; copied?: boolean }

const ORIGIN = 'http://localhost:3000'

export function makeSoftKey() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const jwk = publicKey.export({ format: 'jwk' })
  const id = randomBytes(32)
  let count = 0

  /** Flags: the person is present; 0x08 and 0x10 say that the key is copied elsewhere; 0x40 that it comes along. */
  function authenticatorData(flags: number, { counter, rpId = 'localhost', copied = false }: Doing): Buffer {
    const counted = Buffer.alloc(4)
    counted.writeUInt32BE(counter ?? ++count)
    const marks = flags | 0x01 | (copied ? 0x18 : 0)
    return Buffer.concat([createHash('sha256').update(rpId).digest(), Buffer.from([marks]), counted])
  }

  function answer(response: Record<string, unknown>): string {
    const text = id.toString('base64url')
    return JSON.stringify({ id: text, rawId: text, type: 'public-key', response })
  }

  return {
    id: id.toString('base64url'),
    /** What the browser gives when the key is added. */
    add(challenge: string, doing: Doing = {}): string {
      const length = Buffer.alloc(2)
      length.writeUInt16BE(id.length)
      const data = Buffer.concat([authenticatorData(0x40, doing), Buffer.alloc(16), length, id, coseKey(jwk.x ?? '', jwk.y ?? '')])
      const attestationObject = Buffer.concat([
        Buffer.from([0xa3]),
        cborText('fmt'),
        cborText('none'),
        cborText('attStmt'),
        Buffer.from([0xa0]),
        cborText('authData'),
        cborBytes(data),
      ])
      const clientData = clientDataOf('webauthn.create', challenge, doing.origin)
      return answer({
        clientDataJSON: clientData.toString('base64url'),
        attestationObject: attestationObject.toString('base64url'),
        transports: ['usb', 'telepathy'],
      })
    },
    /** What the browser gives when the key signs. */
    sign(challenge: string, doing: Doing = {}): string {
      const clientData = clientDataOf('webauthn.get', challenge, doing.origin)
      const data = authenticatorData(0, doing)
      const signed = Buffer.concat([data, createHash('sha256').update(clientData).digest()])
      return answer({
        clientDataJSON: clientData.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: sign('sha256', signed, privateKey).toString('base64url'),
      })
    },
  }
}

function clientDataOf(type: string, challenge: string, origin = ORIGIN): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
}

/** An ES256 key as COSE writes it. */
function coseKey(x: string, y: string): Buffer {
  const [first, second] = [Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]
  return Buffer.concat([Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]), cborBytes(first), Buffer.from([0x22]), cborBytes(second)])
}

function cborText(text: string): Buffer {
  return Buffer.concat([Buffer.from([0x60 + text.length]), Buffer.from(text)])
}

function cborBytes(bytes: Buffer): Buffer {
  const head = bytes.length < 256 ? [0x58, bytes.length] : [0x59, bytes.length >> 8, bytes.length & 255]
  return Buffer.concat([Buffer.from(head), bytes])
}
