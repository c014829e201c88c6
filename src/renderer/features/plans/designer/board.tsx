import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Region } from '../../../ui/region/region';
import { useBoard } from '../drawing/use-board';
import { BoardTools } from './board-tools';
import styles from './board.module.css';
import { useDesigner } from './designer';
import { useBoardKeys } from './use-board-keys';
import { useBoardPointer } from './use-board-pointer';

/** The drawing itself: mouse, pen, fingers and keys work on it. Its twin for those who cannot see it is the list of parts. */
export const Board = memo(function Board({ marked }: { marked: ReadonlySet<string> }) {
  const { t } = useTranslation('plans');
  const tool = useDesigner((state) => state.tool);
  const board = useBoard(marked);
  const { paper } = board;
  const onKeyDown = useBoardKeys(board, useBoardPointer(board));
  return (
    <Region label={t('board.region')} className={styles.board}>
      {/* An application is a widget, which the rules do not know. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        className={styles.board}
        // It takes letters and arrows as a whole; what it shows is in the list of parts as well.
        role="application"
        aria-label={t('board.label')}
        aria-describedby="board-keys"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        data-board
        onKeyDown={onKeyDown}
      >
        <canvas
          ref={paper}
          className={styles.paper}
          data-tool={tool}
          data-draws={tool !== 'select' && tool !== 'seats' && tool !== 'pan'}
        />
      </div>
      <p id="board-keys" className="visually-hidden">
        {t('board.keys')}
      </p>
      <p className={styles.hint}>{t(`hint.${tool}`)}</p>
      <BoardTools board={board} />
    </Region>
  );
});
