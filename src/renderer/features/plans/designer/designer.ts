import { create } from 'zustand';
import type { PlanDocument } from '../../../../shared/domain/plan/plan-document';
import type { SeatKind } from '../../../../shared/domain/seat-kind';
import type { Camera } from '../../../seat-map/engine/camera';
import type { Box, Point } from '../../../seat-map/engine/geometry';
import { copy, paste, type Clipping } from '../editing/copying';
import { beginHistory, redo, stepTo, undo, type History } from '../editing/history';
import { nothing, stillThere, type Chosen } from '../editing/parts';
import type { Guides } from '../editing/snapping';
import { flatten, type FlatPlan } from '../editing/picking';
import type { KeptDrawing } from './kept-drawings';

/** What a press on the drawing does. */
export const tools = [
  'select',
  'seats',
  'row',
  'curve',
  'table',
  'area',
  'shape',
  'text',
  'zone',
  'aisle',
  'pan',
] as const;
export type Tool = (typeof tools)[number];

export type Face = 'chosen' | 'parts' | 'zones' | 'checks' | 'versions';

type Designer = {
  history: History<PlanDocument>;
  chosen: Chosen;
  /** How the plan looks while a hand is dragging; nothing is kept until it lets go. */
  preview: PlanDocument | null;
  /** How far (metres) a hand has carried what is chosen; nothing is kept until it lets go. */
  carried: Point;
  tool: Tool;
  face: Face;
  /** Code of the zone on the brush. */
  brush: string;
  /** The kind of seat on the brush; `null`: it paints its zone. */
  brushKind: SeatKind | null;
  /** Width of the brush in metres. */
  brushSize: number;
  /** Metres from line to line of the grid that things snap to; 0: they do not. */
  grid: number;
  clipping: Clipping | null;
  /** The plan as the server has it. */
  saved: PlanDocument;
  /** Since when this PC keeps what is drawn and not saved (ISO instant); `null`: it does not, or not as it is now. */
  keptAt: string | null;
  /** What was kept when the plan was opened, until somebody says what becomes of it. `isOlder`: the plan was saved since. */
  found: (KeptDrawing & { isOlder: boolean }) | null;
  /** A camera to fly to; every request is a new object. */
  flight: { to: { x: number; y: number }; near: boolean } | null;
  camera: Camera | null;
  /** What a gesture draws over the plan: a rectangle, or the brush. Metres. */
  overlay: Overlay | null;
};

export type Overlay =
  | { kind: 'box'; box: Box }
  | { kind: 'line'; from: Point; to: Point; guides: Guides }
  | { kind: 'brush'; at: Point }
  | { kind: 'guides'; guides: Guides }
  /** Corners of an outline under way; the last one follows the hand. */
  | { kind: 'outline'; points: readonly Point[]; guides: Guides };

const empty: PlanDocument = {
  format: 1,
  name: '',
  focal: { x: 0, y: 0 },
  zones: [],
  sections: [],
  rows: [],
  tables: [],
  areas: [],
  shapes: [],
  captions: [],
};

/** Nothing is carried. */
export const still: Point = { x: 0, y: 0 };

/** No hand is at work. */
const atRest = { preview: null, carried: still, overlay: null };

const fresh = {
  carried: still,
  chosen: nothing,
  preview: null,
  tool: 'select',
  face: 'chosen',
  brushKind: null,
  brushSize: 1.5,
  keptAt: null,
  found: null,
  flight: null,
  camera: null,
  overlay: null,
} as const;

/** The plan on the drawing board: what the server does not know yet. */
export const useDesigner = create<Designer>(() => ({
  ...fresh,
  history: beginHistory(empty),
  brush: '',
  grid: 0.5,
  clipping: null,
  saved: empty,
}));

/** Puts a plan on the board, with nothing to undo. */
export function lay(plan: PlanDocument): void {
  useDesigner.setState({
    ...fresh,
    history: beginHistory(plan),
    brush: plan.zones[0]?.code ?? '',
    saved: plan,
  });
}

/** Goes on where the plan was left unsaved. */
export function layAgain(history: History<PlanDocument>, saved: PlanDocument): void {
  useDesigner.setState({ ...fresh, history, saved, brush: history.present.zones[0]?.code ?? '' });
}

/** Takes up what was kept of another time; one undo goes back to what is saved. */
export function takeUp(document: PlanDocument): void {
  edit(() => document);
  useDesigner.setState({ chosen: nothing, camera: null });
}

export function planNow(): PlanDocument {
  return useDesigner.getState().history.present;
}

/** One step that can be undone. Steps of one `kind` in a row are undone together. */
export function edit(change: (plan: PlanDocument, chosen: Chosen) => PlanDocument, kind?: string): void {
  useDesigner.setState(({ history, chosen }) => ({
    history: stepTo(history, change(history.present, chosen), kind ?? null),
    ...atRest,
  }));
}

/** An edit that chooses what it made. */
export function editAndChoose(
  change: (plan: PlanDocument, chosen: Chosen) => { plan: PlanDocument; chosen: Chosen },
): void {
  useDesigner.setState(({ history, chosen }) => {
    const after = change(history.present, chosen);
    return { ...atRest, history: stepTo(history, after.plan), chosen: after.chosen };
  });
}

export function choose(ids: Iterable<string>): void {
  const chosen = new Set(ids);
  useDesigner.setState((state) => ({
    chosen: chosen.size === 0 ? nothing : chosen,
    // A choice ends a row of nudges or typing.
    history: { ...state.history, kind: null },
  }));
}

export function undoEdit(): void {
  step(undo);
}

export function redoEdit(): void {
  step(redo);
}

export function copyChosen(): boolean {
  const { history, chosen } = useDesigner.getState();
  const clipping = copy(history.present, chosen);
  if (clipping) useDesigner.setState({ clipping });
  return clipping !== null;
}

export function pasteClipping(): void {
  const { clipping, grid } = useDesigner.getState();
  const by = Math.max(1, grid);
  if (clipping) editAndChoose((plan) => paste(plan, clipping, { x: by, y: by }));
}

/** Shows how the plan would be; `null`: as it is. */
export function preview(plan: PlanDocument | null, overlay: Overlay | null = null): void {
  useDesigner.setState({ preview: plan, carried: still, overlay });
}

/** Shows what is chosen this far from where it is. Cheaper than a preview: no plan is made until the hand lets go. */
export function carry(carried: Point, overlay: Overlay | null): void {
  useDesigner.setState({ carried, overlay });
}

/** Takes a tool in hand. What a brush paints is chosen under zones, so these are shown with it. */
export function takeTool(tool: Tool): void {
  const face = tool === 'zone' ? { face: 'zones' as const } : {};
  useDesigner.setState({ tool, preview: null, overlay: null, ...face });
}

/** The plan as it is drawn at this moment, laid flat; the same object as long as nothing changed. */
export function flatNow(): FlatPlan {
  const { preview: dragged, history } = useDesigner.getState();
  return flatOf(dragged ?? history.present);
}

const flats = new WeakMap<PlanDocument, FlatPlan>();

export function flatOf(plan: PlanDocument): FlatPlan {
  const known = flats.get(plan);
  if (known) return known;
  const flat = flatten(plan);
  flats.set(plan, flat);
  return flat;
}

export function flyTo(to: { x: number; y: number }, near = true): void {
  useDesigner.setState({ flight: { to, near } });
}

export function hasChanges(state: Pick<Designer, 'history' | 'saved'>): boolean {
  return state.history.present !== state.saved;
}

function step(walk: (history: History<PlanDocument>) => History<PlanDocument>): void {
  useDesigner.setState(({ history, chosen }) => {
    const next = walk(history);
    return { history: next, chosen: stillThere(next.present, chosen), preview: null, carried: still };
  });
}
