import { z } from 'zod';
import { eventId, planId, planVersionId, venueId } from '../domain/ids';
import { planRecipe } from '../domain/plan/generators/plan-recipe';
import { planProblemCodes } from '../domain/plan/plan-checks';
import { minorUnits } from '../domain/money';
import { planDocument } from '../domain/plan/plan-document';
import { zoneCode } from '../domain/plan/plan-values';
import { seatStates } from '../domain/seat-state';
import { command, instant, listOf, query } from './operation';

const name = z.string().trim().min(1).max(200);
const revision = z
  .int()
  .min(1)
  .describe('The one that was read; what somebody saved since is not overwritten.');

const version = z.object({
  id: planVersionId,
  versionNo: z.number(),
  status: z.enum(['draft', 'published']),
  capacity: z.number(),
  note: z.string().describe('What is new in it, in the publisher’s words.'),
  createdAt: instant,
  createdBy: z.string().nullable(),
  publishedAt: instant.nullable(),
  publishedBy: z.string().nullable(),
  events: z.number().describe('How many events have it now.'),
});

const plan = z.object({
  id: planId,
  name: z.string(),
  venueId: venueId.nullable(),
  venue: z.string().nullable(),
  revision: z.number().describe('Rises with every save of what is drawn.'),
  isArchived: z.boolean(),
  draft: version.nullable().describe('The version that is being drawn.'),
  published: version.nullable().describe('The newest that events can have.'),
  changedAt: instant,
  changedBy: z.string().nullable(),
});
export type Plan = z.output<typeof plan>;

const problem = z.object({
  code: z.enum(planProblemCodes),
  weight: z.enum(['error', 'warning']).describe('Only an `error` has to be mended.'),
  names: z.array(z.string()),
  ids: z.array(z.string()).describe('Of the parts of the document that it is about.'),
  where: z.object({ x: z.number(), y: z.number() }).nullable(),
});

const saved = plan.extend({
  problems: z
    .array(problem)
    .describe('What is to be mended before it can be published, and what only looks wrong.'),
});

/** What another version would do to the seats of an event. */
const change = z.object({
  eventId,
  planVersionId,
  fromPlanVersionId: planVersionId.nullable(),
  added: z.number(),
  removed: z.number(),
  moved: z.number(),
  relabelled: z.number(),
  rezoned: z.number(),
  capacity: z.number(),
  /** Seats that stand in the way, all of them. Empty: it can be applied. */
  inTheWay: z.array(
    z.object({
      seatNo: z.number(),
      label: z.string(),
      why: z.enum(seatStates),
      change: z.enum(['removed', 'moved', 'rezoned', 'kind', 'not_last']),
    }),
  ),
  /** The first 2,000 seats that would not be as they are. */
  seats: z.array(
    z.object({
      seatNo: z.number().nullable().describe('Null: the seat is new.'),
      label: z.string(),
      x: z.number(),
      y: z.number(),
      changes: z.array(z.enum(['added', 'removed', 'moved', 'relabelled', 'rezoned', 'kind'])),
      labelAfter: z.string().nullable(),
      zoneAfter: z.string().nullable(),
    }),
  ),
});
export type PlanChange = z.output<typeof change>;

const importFormat = z.enum(['pretix', 'csv', 'plan']);
/** The whole file. Longer than 64 million characters is refused by name, so that the message can say so. */
const fileText = z.string().describe('The whole file.');

/** What a file says in other words than a plan does. */
const importNote = z.object({
  what: z.enum(['kept', 'left_out', 'understood_as']),
  place: z.string(),
  count: z.number(),
  as: z.string(),
});

export const plans = {
  list: query({
    says: 'Seating plans by name.',
    role: 'counter',
    input: z.strictObject({
      venueId: venueId.optional().describe('Only those of this venue.'),
      includeArchived: z.boolean().optional(),
    }),
    output: listOf(plan),
  }),
  get: query({
    says: 'One plan with all its versions, the newest first.',
    role: 'counter',
    input: z.strictObject({ planId }),
    output: plan.extend({ versions: z.array(version) }),
  }),
  version: query({
    says: 'One version of a plan with its document.',
    role: 'counter',
    input: z.strictObject({ planVersionId }),
    output: version.extend({
      planId,
      planName: z.string(),
      planRevision: z.number(),
      document: planDocument,
    }),
  }),
  check: query({
    says: 'What is wrong with a version of a plan, named and placed.',
    role: 'counter',
    input: z.strictObject({ planVersionId }),
    output: listOf(problem),
  }),
  ofEvent: query({
    says: 'Which versions an event was sold on, the newest first: since when, and who changed it.',
    role: 'counter',
    input: z.strictObject({ eventId }),
    output: listOf(
      z.object({
        planId,
        planVersionId,
        planName: z.string(),
        versionNo: z.number(),
        since: instant,
        by: z.string().nullable(),
      }),
    ),
  }),
  create: command({
    says: 'Begins a plan as a draft: by a recipe (capacity and kind of house), from a document, or as a copy.',
    role: 'manager',
    input: z.strictObject({
      name: name.optional(),
      venueId: venueId.optional(),
      from: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('recipe'), recipe: planRecipe }),
        z.strictObject({ kind: z.literal('document'), document: planDocument }),
        z.strictObject({ kind: z.literal('copy'), planVersionId }),
      ]),
    }),
    output: saved,
  }),
  saveDraft: command({
    says: 'Saves what is drawn, on the revision that was read. Begins a new version where the newest is published.',
    role: 'manager',
    input: z.strictObject({ planId, revision, document: planDocument }),
    output: saved,
  }),
  update: command({
    says: 'Renames a plan, gives it a venue, or brings it back from the archive.',
    role: 'manager',
    input: z.strictObject({
      planId,
      name: name.optional(),
      venueId: venueId.nullable().optional(),
      isArchived: z.boolean().optional(),
    }),
    output: plan,
  }),
  publish: command({
    says: 'Makes the draft a version that events can have and that never changes again.',
    role: 'manager',
    input: z.strictObject({
      planId,
      revision,
      note: z.string().trim().max(500).optional().describe('What is new in it.'),
    }),
    output: plan,
  }),
  discardDraft: command({
    says: 'Throws the draft away; the published versions stay.',
    role: 'manager',
    input: z.strictObject({ planId, revision }),
    output: plan,
  }),
  delete: command({
    says: 'Removes a plan that no event ever had, archives any other.',
    role: 'manager',
    input: z.strictObject({ planId }),
    output: z.object({ id: planId, outcome: z.enum(['removed', 'archived']) }),
  }),
  previewChange: query({
    says: 'What a version would do to the seats of an event, and which seats stand in the way.',
    role: 'manager',
    input: z.strictObject({ eventId, planVersionId }),
    output: change,
  }),
  applyToEvent: command({
    says: 'Gives an event another version of its plan. Refused, naming them, when sold or held seats would be touched.',
    role: 'manager',
    input: z.strictObject({
      eventId,
      planVersionId,
      revision: revision.describe('Of the event.'),
      zonePrices: z
        .array(z.strictObject({ code: zoneCode, priceMinor: minorUnits }))
        .max(26)
        .optional()
        .describe('The price of every zone that the event does not have yet.'),
    }),
    output: change
      .omit({ seats: true, inTheWay: true })
      .extend({ revision: z.number(), layoutRevision: z.number() }),
  }),
  previewImport: query({
    says: 'Reads a file as a plan without keeping anything: what is in it, what was not understood, what is to be mended.',
    role: 'manager',
    input: z.strictObject({ format: importFormat, text: fileText, name: name.optional() }),
    output: z.object({
      capacity: z.number(),
      zones: z.array(z.object({ code: z.string(), name: z.string(), seats: z.number() })),
      notes: z.array(importNote),
      problems: z.array(problem),
      document: planDocument,
    }),
  }),
  import: command({
    says: 'Makes a plan from a file, or a new draft of a plan. A file with a fault changes nothing.',
    role: 'manager',
    input: z.strictObject({
      format: importFormat,
      text: fileText,
      name: name.optional(),
      venueId: venueId.optional(),
      into: z
        .strictObject({ planId, revision })
        .optional()
        .describe('Into this plan, on the revision that was read. Left out: a new one.'),
    }),
    output: saved.extend({ notes: z.array(importNote) }),
  }),
  export: query({
    says: 'A version as a file: pretix seating plan, CSV of its seats, SVG drawing, or the plan itself as JSON.',
    role: 'counter',
    input: z.strictObject({ planVersionId, format: z.enum(['pretix', 'csv', 'svg', 'plan']) }),
    output: z.object({ fileName: z.string(), mediaType: z.string(), text: z.string() }),
  }),
};
