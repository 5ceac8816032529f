import { anyPhrase, type Word } from './words.ts';

/** Before whoever it is for. */
export const FOR = ['for', 'para', 'de parte de', 'en nombre de', 'on behalf of'];
/** How it went where it is no document. */
export const BY_MAIL = [
  ...['by mail', 'by e-mail', 'by email', 'by post', 'by courier', 'via email', 'per mail'],
  ...['por correo', 'por correo electronico', 'por e-mail', 'por email', 'por mail', 'por correo postal'],
];
export const NO_COMMENTS = [
  ...['no comments', 'no comment', 'without comments', 'no observations', 'nothing to comment'],
  ...['sin observaciones', 'sin comentarios', 'sin observacion', 'sin comentario', 'ninguna observacion'],
];

/** How many words `by mail` or `no comments` takes at the beginning of the words; 0 where it does not stand there. */
export function startsWithWay(words: readonly Word[]): number {
  return anyPhrase(words, [...BY_MAIL, ...NO_COMMENTS]);
}
