import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Seals texts with a key made from a secret; what was sealed with another secret is known by its mark. */
export interface Seal {
  /** Says with which secret something was sealed, and nothing of the secret. */
  readonly mark: string;
  /** `context` is what the text belongs to: it opens with the same one alone. */
  close(text: string, context: string): string;
  /** Null where it was changed, or belongs to something else. */
  open(sealed: string, context: string): string | null;
}

/** AES-256-GCM, with a key that HKDF makes from the secret for this use alone. */
export function sealOf(secret: string): Seal {
  const key = derived(secret, 'rcm installations: key', 32);
  return {
    mark: derived(secret, 'rcm installations: mark', 9).toString('base64url'),
    close(text, context) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(context));
      const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), hidden]).toString('base64url');
    },
    open(sealed, context) {
      const bytes = Buffer.from(sealed, 'base64url');
      if (bytes.length < IV_BYTES + TAG_BYTES) return null;
      const [iv, tag] = [bytes.subarray(0, IV_BYTES), bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES)];
      const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES });
      decipher.setAAD(Buffer.from(context)).setAuthTag(tag);
      try {
        const hidden = bytes.subarray(IV_BYTES + TAG_BYTES);
        return Buffer.concat([decipher.update(hidden), decipher.final()]).toString('utf8');
      } catch {
        return null;
      }
    },
  };
}

function derived(secret: string, use: string, length: number): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', use, length));
}
