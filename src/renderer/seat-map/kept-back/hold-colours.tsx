import { useTranslation } from 'react-i18next';
import { HoldGlyph } from './hold-glyph';
import styles from './hold-fields.module.css';

/** In the order of `holdPaints`. */
const names = ['violet', 'rose', 'coral', 'amber', 'green', 'mint', 'teal', 'blue'] as const;

type Props = { letter: string; value: number; onChange: (colour: number) => void };

/** The eight colours, each as the seats will look. Arrow keys move. */
export function HoldColours({ letter, value, onChange }: Props) {
  const { t } = useTranslation('set-aside');
  return (
    <fieldset className={styles.colours}>
      <legend>{t('colour')}</legend>
      <div className={styles.tiles}>
        {names.map((name, place) => {
          const colour = place + 1;
          return (
            <label key={colour} className={styles.tile} title={t(`colours.${name}`)}>
              <input
                type="radio"
                className="visually-hidden"
                name="hold-colour"
                aria-label={t(`colours.${name}`)}
                checked={colour === value}
                onChange={() => onChange(colour)}
              />
              <HoldGlyph kind="hold" letter={letter} colour={colour} size={24} />
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
