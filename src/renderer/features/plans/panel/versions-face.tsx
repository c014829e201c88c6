import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanVersionId } from '../../../../shared/domain/ids';
import { useFormat } from '../../../lib/format/use-format';
import type { Output } from '../../../lib/query/operations';
import { useDesigner } from '../designer/designer';
import { DifferenceList } from './difference-list';
import styles from './fields.module.css';

/** Every version, the newest first: who published it when, how many events have it, and what is different in what is drawn. */
export function VersionsFace({ plan }: { plan: Output<'plans', 'get'> }) {
  const { t } = useTranslation('plans');
  const format = useFormat();
  const document = useDesigner((state) => state.history.present);
  const [compared, compare] = useState<PlanVersionId | null>(null);
  return (
    <div className={styles.fields}>
      <h2 className={styles.title}>{t('versions.title')}</h2>
      <p className={styles.second}>{t('versions.why')}</p>
      <ul className={styles.list}>
        {plan.versions.map((version) => (
          <li key={version.id} className={styles.group}>
            <p>
              <strong>{t('list.versionNo', { n: version.versionNo })}</strong> {t(`status.${version.status}`)}
              , {t('seats', { count: version.capacity, n: format.number(version.capacity) })}
            </p>
            <p className={styles.second}>
              {t('versions.by', {
                when: format.dayAndTime(version.publishedAt ?? version.createdAt),
                who: version.publishedBy ?? version.createdBy ?? '–',
              })}
              {version.events > 0 &&
                ` · ${t('list.eventCount', { count: version.events, n: format.number(version.events) })}`}
            </p>
            {version.note !== '' && <p>{version.note}</p>}
            {version.status === 'published' && (
              <div className={styles.buttons}>
                <Button
                  aria-expanded={compared === version.id}
                  onClick={() => compare(compared === version.id ? null : version.id)}
                >
                  {t('versions.compare')}
                </Button>
              </div>
            )}
            {compared === version.id && <DifferenceList before={version.id} after={document} />}
          </li>
        ))}
      </ul>
    </div>
  );
}
