import { webApi } from '@slack/bolt';
import { z } from 'zod';

const memberSchema = z.object({
  id: z.string(),
  team_id: z.string().optional(),
  enterprise_user: z.object({ teams: z.array(z.string()).default([]) }).optional(),
  deleted: z.literal(false).default(false),
  is_bot: z.literal(false).default(false),
  is_restricted: z.literal(false).default(false),
  is_ultra_restricted: z.literal(false).default(false),
  is_stranger: z.literal(false).default(false),
  is_email_confirmed: z.literal(true).default(true),
  profile: z.object({ email: z.string() }),
});

/**
 * The full member of a workspace with that e-mail address: no guest, bot or stranger of Slack Connect, no account that was closed or
 * whose address nobody confirmed. Throws what Slack's client throws.
 */
export async function findMember(
  client: webApi.WebClient,
  { workspace, email }: { readonly workspace: string; readonly email: string },
): Promise<string | null> {
  const answer = await client.users.lookupByEmail({ email }).catch((fault: unknown) => {
    if (fault instanceof webApi.WebAPIPlatformError && fault.data.error === 'users_not_found') return null;
    throw fault;
  });
  const read = memberSchema.safeParse(answer?.user);
  if (!read.success) return null;
  const { id, team_id: team, enterprise_user: inOrganisation, profile } = read.data;
  const isThere = team === workspace || inOrganisation?.teams.includes(workspace) === true;
  return isThere && profile.email.toLowerCase() === email.toLowerCase() ? id : null;
}
