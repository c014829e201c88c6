import { useTranslation } from 'react-i18next';
import type { PlanDocument } from '../../../../shared/domain/plan/plan-document';
import { announce } from '../../../lib/announce';
import { panned } from '../../../seat-map/engine/camera';
import type { useBoard } from '../drawing/use-board';
import { addArea, addCaption, addShape, addTable, cornersOfBox } from '../editing/making';
import { moveBy } from '../editing/moving';
import { holdersOf } from '../editing/parts';
import { boxOf } from '../editing/places';
import { addRow, usualPitch } from '../editing/rows';
import { zoomBoard } from './board-tools';
import { choose, edit, editAndChoose, flyTo, planNow, takeTool, useDesigner } from './designer';
import { toolOf } from './tool-keys';
import { usePartWords } from './use-part-words';

type Board = ReturnType<typeof useBoard>;

const arrows: Record<string, { x: number; y: number }> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** The keys of the drawing: nudge, walk from row to row, make, zoom, change the tool, take back. */
export function useBoardKeys(
  board: Board,
  { giveUp, finish }: { giveUp: () => boolean; finish: () => boolean },
): (press: React.KeyboardEvent) => void {
  const { t } = useTranslation('plans');
  const words = usePartWords();
  return (press) => {
    if (press.ctrlKey || press.metaKey || press.altKey) return;
    if (!isTaken(press)) return;
    press.preventDefault();
  };

  function isTaken(press: React.KeyboardEvent): boolean {
    const { key, shiftKey } = press;
    const arrow = arrows[key];
    if (arrow) return nudgeOrPan(board, arrow, shiftKey);
    switch (key) {
      case 'Escape':
        return giveUp() || takeBack();
      case '+':
      case '=':
        zoomBoard(board, 1.4);
        return true;
      case '-':
        zoomBoard(board, 1 / 1.4);
        return true;
      case '*':
      case 'Home':
        useDesigner.setState({ camera: null });
        return true;
      case 'PageDown':
      case 'PageUp':
        return walk(key === 'PageDown' ? 1 : -1);
      case 'Enter':
        return finish() || make();
    }
    const tool = shiftKey ? null : toolOf(key);
    if (tool === null) return false;
    takeTool(tool);
    announce(t(`tool.${tool}`));
    return true;
  }

  /** Chooses the next or previous row or table and says which. */
  function walk(step: 1 | -1): boolean {
    const holders = holdersOf(planNow());
    const { chosen } = useDesigner.getState();
    const here = holders.findIndex(({ id }) => chosen.has(id));
    const next = holders[(Math.max(here, step === 1 ? -1 : 0) + step + holders.length) % holders.length];
    if (!next) return true;
    choose([next.id]);
    const [first] = next.seats;
    if (first) flyTo(next.seats[Math.floor(next.seats.length / 2)] ?? first, false);
    announce(words.holder(next));
    return true;
  }

  /** With a tool that makes something: makes one in the middle of the view. */
  function make(): boolean {
    const { tool, grid } = useDesigner.getState();
    const camera = board.cameraNow();
    const step = grid > 0 ? grid : 0.01;
    const at = { x: Math.round(camera.x / step) * step, y: Math.round(camera.y / step) * step };
    const box = { left: at.x - 3, right: at.x + 3, top: at.y - 2, bottom: at.y + 2 };
    const half = usualPitch * 4.5;
    const line = { from: { x: at.x - half, y: at.y }, to: { x: at.x + half, y: at.y } };
    const made = (change: (plan: PlanDocument) => { plan: PlanDocument; id: string }): true => {
      editAndChoose((plan) => {
        const { plan: after, id } = change(plan);
        return { plan: after, chosen: new Set([id]) };
      });
      announce(t('said.made', { what: t(`tool.${tool}`) }));
      return true;
    };
    switch (tool) {
      case 'row':
        return made((plan) => addRow(plan, { ...line, bulge: 0 }));
      case 'curve':
        return made((plan) => addRow(plan, { ...line, bulge: 0.4 }));
      case 'table':
        return made((plan) => addTable(plan, at, 'round', 6));
      case 'area':
        return made((plan) => addArea(plan, cornersOfBox(box), t('new.area')));
      case 'shape':
        return made((plan) => addShape(plan, box, 'rectangle', 'other'));
      case 'text':
        return made((plan) => addCaption(plan, at, t('new.text')));
      case 'select':
      case 'seats':
      case 'zone':
      case 'aisle':
      case 'pan':
        return false;
    }
  }
}

/** Moves what is chosen by the grid, with Shift five times as far; with nothing chosen, the view. */
function nudgeOrPan(board: Board, arrow: { x: number; y: number }, isFar: boolean): true {
  const { chosen, grid } = useDesigner.getState();
  const step = (grid > 0 ? grid : 0.1) * (isFar ? 5 : 1);
  if (chosen.size > 0 && boxOf(planNow(), chosen)) {
    edit((plan) => moveBy(plan, chosen, { x: arrow.x * step, y: arrow.y * step }), 'nudge');
    return true;
  }
  const by = isFar ? 200 : 60;
  useDesigner.setState({ camera: panned(board.cameraNow(), { x: -arrow.x * by, y: -arrow.y * by }) });
  return true;
}

/** One step back: the tool, then the choice. */
function takeBack(): boolean {
  const { tool, chosen } = useDesigner.getState();
  if (tool !== 'select') useDesigner.setState({ tool: 'select', preview: null, overlay: null });
  else if (chosen.size > 0) choose([]);
  else return false;
  return true;
}
