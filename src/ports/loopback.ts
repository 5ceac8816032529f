/** Whether a host name or address, with or without brackets, is this machine's own and nobody else's. */
export function isLoopback(host: string): boolean {
  return /^(localhost|.*\.localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);
}
