import { createPublicKey, generateKeyPairSync, type KeyObject, randomUUID, sign, verify } from 'node:crypto';

/** A key that signs tokens, and how others find it. */
export interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly jwk: Readonly<Record<string, unknown>>;
}

export type Claims = Readonly<Record<string, unknown>>;

export function newSigningKey(): SigningKey {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const kid = randomUUID();
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' };
  return { kid, privateKey, jwk };
}

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token of these claims; `header` is for those who forge. */
export function signedToken(key: SigningKey, claims: Claims, header: Claims = {}): string {
  const signed = `${part({ alg: 'RS256', typ: 'JWT', kid: key.kid, ...header })}.${part(claims)}`;
  return `${signed}.${sign('sha256', Buffer.from(signed), key.privateKey).toString('base64url')}`;
}

/** A token that nobody signed. */
export function unsignedToken(key: SigningKey, claims: Claims): string {
  return `${part({ alg: 'none', typ: 'JWT', kid: key.kid })}.${part(claims)}.`;
}

/** The claims of a token that this key signed; null for any other. */
export function claimsOf(key: SigningKey, token: string): Claims | null {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const content = Buffer.from(`${header}.${payload}`);
  const isOurs = verify(
    'sha256',
    content,
    createPublicKey(key.privateKey),
    Buffer.from(signature, 'base64url'),
  );
  return isOurs ? JSON.parse(Buffer.from(payload, 'base64url').toString()) : null;
}
