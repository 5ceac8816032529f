/** `de` before a name; contracted with its article, but never with one that is part of the name ("de El Salvador"). */
export function de(name: string): string {
  return name.startsWith('el ') ? `del ${name.slice(3)}` : `de ${name}`;
}

/** `a` before a name, contracted likewise. */
export function a(name: string): string {
  return name.startsWith('el ') ? `al ${name.slice(3)}` : `a ${name}`;
}
