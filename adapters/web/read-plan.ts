import { z } from 'zod';

const planSchema = z.object({
  openings: z.array(
    z.object({ time: z.enum(['nine', 'at-once']), day: z.iso.date(), countries: z.array(z.string()) }),
  ),
  laterDays: z.array(z.iso.date()),
});

/** When something will leave, as the answers about publishing say it as data; null where an answer says nothing of it. */
export function readPlan(json: unknown): z.output<typeof planSchema> | null {
  const read = planSchema.safeParse(json);
  return read.success ? read.data : null;
}
