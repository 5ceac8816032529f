/** Control characters, halves of surrogate pairs, and marks that turn the direction of what follows. */
const STEERING = /(?!\n)[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** What somebody wrote, with every character that would steer a screen replaced by one that is seen; line breaks stay. */
export function legible(text: string): string {
  return replaceSteering(text.replaceAll('\r\n', '\n').replaceAll('\t', ' '), (character) => {
    const code = character.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd';
  });
}

/** Replaces each character that would steer a screen. */
export function replaceSteering(text: string, by: (character: string) => string): string {
  return text.replaceAll(STEERING, by);
}
