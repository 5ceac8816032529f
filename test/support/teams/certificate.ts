import { generateKeyPairSync, randomBytes, randomUUID, sign } from 'node:crypto';
import { DateTime } from 'luxon';

/** A certificate for this machine alone, and its key. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

const OIDS = {
  commonName: '550403',
  sha256WithRsa: '2a864886f70d01010b',
  basicConstraints: '551d13',
  subjectAltName: '551d11',
} as const;

/** Makes a certificate that is its own authority, good for two days around `now`, in milliseconds. */
export function makeCertificate(now: number): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  // Of two authorities of one name the wrong one may be asked.
  const said = Buffer.from(`fake Microsoft ${randomUUID()}`);
  const name = sequence(set(sequence(oid(OIDS.commonName), der(0x0c, said))));
  const algorithm = sequence(oid(OIDS.sha256WithRsa), der(0x05, Buffer.alloc(0)));
  const addresses = sequence(der(0x82, Buffer.from('localhost')), der(0x87, Buffer.from([127, 0, 0, 1])));
  const content = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    algorithm,
    name,
    sequence(utcTime(now - 86_400_000), utcTime(now + 86_400_000)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(
      0xa3,
      sequence(
        extension(OIDS.basicConstraints, sequence(der(0x01, Buffer.from([0xff])))),
        extension(OIDS.subjectAltName, addresses),
      ),
    ),
  );
  const signature = Buffer.concat([Buffer.from([0]), sign('sha256', content, privateKey)]);
  const whole = sequence(content, algorithm, der(0x03, signature));
  const lines = whole.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    cert: ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n'),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

/** One value of DER: its kind, its length, its content. */
function der(kind: number, content: Buffer): Buffer {
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([kind, ...size]), content]);
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return der(0x30, Buffer.concat(parts));
}

function set(...parts: readonly Buffer[]): Buffer {
  return der(0x31, Buffer.concat(parts));
}

function oid(hex: string): Buffer {
  return der(0x06, Buffer.from(hex, 'hex'));
}

function extension(id: string, value: Buffer): Buffer {
  return sequence(oid(id), der(0x04, value));
}

/** YYMMDDHHMMSSZ. */
function utcTime(at: number): Buffer {
  const digits = DateTime.fromMillis(at, { zone: 'utc' }).toFormat('yyMMddHHmmss');
  return der(0x17, Buffer.from(`${digits}Z`));
}
