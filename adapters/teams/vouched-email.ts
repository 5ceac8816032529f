import type { Connector, Conversation, Member } from './connector.ts';

/**
 * The address that somebody's organisation vouches for; null where it vouches for none, or Teams does not say. A guest's
 * address is somebody else's affair, and one outside the organisation's own domains may have been typed by anybody there.
 */
export async function vouchedEmail(
  connector: Connector,
  where: Conversation,
  userId: string,
): Promise<string | null> {
  const member = await connector.member(where, userId).catch(() => null);
  return member === null ? null : addressOf(member);
}

function addressOf({ userPrincipalName, email, userRole }: Member): string | null {
  const name = userPrincipalName ?? '';
  const isOwn = userRole === 'user' && /^[^\s@#]+@[^\s@#]+$/.test(name);
  if (!isOwn) return null;
  return domainOf(email ?? '') === domainOf(name) ? (email ?? '').toLowerCase() : name.toLowerCase();
}

function domainOf(address: string): string {
  return (address.split('@')[1] ?? '').toLowerCase();
}
