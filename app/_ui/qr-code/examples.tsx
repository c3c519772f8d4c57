import type { Example } from '../example'
import { QrCode } from './qr-code'

export const qrCodeExamples: Example[] = [{ name: 'an address', view: <QrCode text="https://example.org/my/join" label="An address as a picture" /> }]
