/** A document that somebody handed over; the platform keeps it, the bot keeps what it is known by. */
export interface ReceivedFile {
  readonly name: string;
  /** In bytes; null where the platform does not say. */
  readonly size: number | null;
  /** In hexadecimal; null where the platform does not let the bot read it. */
  readonly sha256: string | null;
  /** Where those who may can open it. */
  readonly link: string;
}
