import { Button, FileButton, NumberInput, Slider } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanDocument } from '../../../../shared/domain/plan/plan-document';
import type { PlanBackground } from '../../../../shared/domain/plan/plan-drawing';
import { planBackground } from '../../../../shared/domain/plan/plan-drawing';
import { edit } from '../designer/designer';
import styles from './fields.module.css';

/** A picture to trace, under everything. PNG, JPEG or WebP. */
export function BackgroundFields({ background }: { background: PlanBackground | undefined }) {
  const { t } = useTranslation('plans');
  const [isRefused, setRefused] = useState(false);
  const lay = async (file: File | null) => {
    if (!file) return;
    const picture = await pictureIn(file);
    const read = planBackground.safeParse({ picture, x: -15, y: -5, width: 30, turn: 0, opacity: 0.4 });
    setRefused(!read.success);
    if (read.success) edit((plan) => ({ ...plan, background: read.data }));
  };
  const change = (part: Partial<PlanBackground>) =>
    edit(
      (plan) => (plan.background ? { ...plan, background: { ...plan.background, ...part } } : plan),
      'background',
    );
  return (
    <fieldset className={styles.group}>
      <legend className={styles.heading}>{t('background.title')}</legend>
      <p className={styles.second}>{t('background.why')}</p>
      {isRefused && <p role="alert">{t('background.refused')}</p>}
      <div className={styles.buttons}>
        <FileButton accept="image/png,image/jpeg,image/webp" onChange={(file) => void lay(file)}>
          {(props) => <Button {...props}>{t(background ? 'background.change' : 'background.add')}</Button>}
        </FileButton>
        {background && (
          <Button variant="subtle" onClick={() => edit(withoutBackground)}>
            {t('background.remove')}
          </Button>
        )}
      </div>
      {background && (
        <>
          <div className={styles.pair}>
            {(['x', 'y', 'width', 'turn'] as const).map((field) => (
              <NumberInput
                key={field}
                label={t(`background.${field}`)}
                step={field === 'turn' ? 1 : 0.5}
                decimalScale={2}
                min={field === 'width' ? 0.5 : undefined}
                value={background[field]}
                onChange={(value) => typeof value === 'number' && change({ [field]: value })}
              />
            ))}
          </div>
          <label className={styles.second}>
            {t('background.opacity')}
            <Slider
              thumbLabel={t('background.opacity')}
              min={0}
              max={100}
              step={5}
              value={Math.round(background.opacity * 100)}
              onChange={(value) => change({ opacity: value / 100 })}
            />
          </label>
        </>
      )}
    </fieldset>
  );
}

function withoutBackground(plan: PlanDocument): PlanDocument {
  const { background: _, ...rest } = plan;
  return rest;
}

function pictureIn(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result : ''));
    reader.addEventListener('error', () => reject(reader.error ?? new Error('unreadable picture')));
    reader.readAsDataURL(file);
  });
}
