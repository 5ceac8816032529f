/** Why a platform no longer lets the bot in: taken out of the workspace, its access withdrawn, its token refused. */
export type LostReason = 'taken-out' | 'withdrawn' | 'refused';
