// Cast: what the services answer is what the contract says.
import { sale, type BenchTill } from '../booking/till';

/** An event on sale in a house that a recipe of the designer draws; answers its id. */
export async function planEventOf(till: BenchTill, name: string, recipe: object): Promise<string> {
  const plan = await till.ask(
    'plans.create',
    sale({ from: { kind: 'recipe', recipe: { ...recipe, name } } }),
  );
  const drawn = plan as { id: string; revision: number };
  const published = await till.ask('plans.publish', sale({ planId: drawn.id, revision: drawn.revision }));
  const planVersionId = (published as { published: { id: string } }).published.id;
  const event = await till.ask(
    'events.create',
    sale({
      name: `Evening at the ${name}`,
      planVersionId,
      startsAt: new Date(Date.now() + 7 * 24 * 3_600_000).toISOString(),
      priceMinor: 150_000,
    }),
  );
  return String(event['id']);
}
