/** What the secretariat may do about those who are pending. */
export type PendingChoice = 'note' | 'extend' | 'leave';
